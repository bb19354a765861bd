import { isId } from "../db/id.ts";

/** A parameter of a path that is named after an id ("personId") holds one; an address with anything else there leads nowhere. */
export const holdsIds = (parameters: Readonly<Record<string, string>>): boolean =>
  Object.entries(parameters).every(([name, value]) => !name.endsWith("Id") || isId(value.toLowerCase()));
