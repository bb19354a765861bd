import type { ComponentChildren } from "preact";

export interface Column<Row> {
  /** Its name in the URL when it is sortable. */
  readonly key: string;
  readonly heading: string;
  readonly cell: (row: Row) => ComponentChildren;
  readonly sortable?: boolean | undefined;
  /** "end" for figures. */
  readonly align?: "start" | "end" | undefined;
  /** The cell that names the row: a row header, and the title of its card on a phone. Default the first column. */
  readonly naming?: boolean | undefined;
  /** Left out on a phone and a tablet. */
  readonly wideOnly?: boolean | undefined;
}
