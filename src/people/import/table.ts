import type { Delimiter } from "./delimiter.ts";
import type { Encoding } from "./decode.ts";
import type { SensitiveKind } from "./sensitive.ts";

/** One line of the file, with a cell for every heading. */
export interface TableRow {
  /** Where it begins in the file, counted from 1, as a spreadsheet counts. */
  readonly line: number;
  readonly cells: readonly string[];
  /** It had more cells than there are headings: something is wrong with its quotes or separators. */
  readonly hasSurplus?: true;
}

/** A file as it was read, without the columns that must not come in. */
export interface ImportTable {
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  readonly headings: readonly string[];
  readonly rows: readonly TableRow[];
  readonly leftOut: readonly LeftOut[];
}

export interface LeftOut {
  readonly heading: string;
  readonly kind: SensitiveKind;
  /** "content": the heading was innocent, but what stood below it was not. */
  readonly by: "heading" | "content";
}

/** All cells of one column. */
export const columnOf = (rows: readonly TableRow[], column: number): string[] =>
  rows.map((row) => row.cells[column] ?? "");
