import writeXlsxFile from "write-excel-file/node";
import type { Sheet } from "./sheet.ts";

const widest = 60;
const narrowest = 10;

/** An Excel file with the headings fixed on top. Texts are written as texts, so that none of them can be a formula. */
export function toXlsx(sheet: Sheet): Promise<Buffer> {
  const headings = sheet.headings.map((value) => ({ value, type: String, fontWeight: "bold" as const }));
  const rows = sheet.rows.map((row) =>
    row.map((cell) => (typeof cell === "string" ? { value: writable(cell), type: String } : cell)),
  );
  const columns = sheet.headings.map((heading, at) => ({
    width: widthOf([heading, ...sheet.rows.map((row) => row[at])]),
  }));
  return writeXlsxFile([headings, ...rows], {
    sheet: sheet.name.replaceAll(/[[\]:*?/\\]/g, " ").slice(0, 31),
    columns,
    stickyRowsCount: 1,
    dateFormat: "dd-mm-yyyy",
  }).toBuffer();
}

/** XML knows no control characters but tab and line end. */
const writable = (text: string): string => text.replaceAll(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu, "");

const widthOf = (cells: readonly unknown[]): number =>
  Math.min(
    widest,
    Math.max(narrowest, ...cells.slice(0, 200).map((cell) => (typeof cell === "string" ? cell.length + 2 : 0))),
  );
