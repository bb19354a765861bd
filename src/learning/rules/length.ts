/** How long a training takes, as one chooses by it. */
export const lengths = ["short", "medium", "long"] as const;
export type Length = (typeof lengths)[number];

/** Minutes from and up to which a training has that length; what says nothing about its time has none. */
export const minutesBetween: Readonly<Record<Length, { readonly least: number; readonly most: number }>> = {
  short: { least: 0, most: 30 },
  medium: { least: 31, most: 120 },
  long: { least: 121, most: 60_000 },
};
