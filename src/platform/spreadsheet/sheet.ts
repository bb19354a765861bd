export type Cell = string | number | Date | null;

/** A list as it leaves the house: headings in the reader's language, and a row for each line. */
export interface Sheet {
  /** The name of the file, without its extension. */
  readonly name: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

export const sheetFormats = ["csv", "xlsx"] as const;
export type SheetFormat = (typeof sheetFormats)[number];
