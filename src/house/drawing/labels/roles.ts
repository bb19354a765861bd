/** SVG has no elements for a list, a group and a picture; these attributes say it to a screen reader. */
export const asList = { role: "list" } as const;
export const asListItem = { role: "listitem" } as const;
export const asGroup = { role: "group" } as const;
export const asPicture = { role: "img" } as const;
