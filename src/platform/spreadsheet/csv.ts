import type { Cell, Sheet } from "./sheet.ts";

/** Tells Excel that the file is UTF-8. */
const byteOrderMark = "\ufeff";

/** What a spreadsheet would run as a formula when somebody opens the file (OWASP, "CSV injection"), also behind apostrophes that were there before. */
const runsAsFormula = /^'*[=+\-@\t\r]/;

/** A text that no spreadsheet takes for a formula: an apostrophe before it, as one would type it there. */
export const harmless = (text: string): string => (runsAsFormula.test(text) ? `'${text}` : text);

/** The text again as it was before `harmless`. */
export const withoutGuard = (text: string): string =>
  text.startsWith("'") && runsAsFormula.test(text.slice(1)) ? text.slice(1) : text;

const needsQuotes = /[";\r\n]|^\s|\s$/;

function write(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  const text = harmless(cell);
  return needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** CSV with semicolons (RFC 4180 otherwise), which Excel opens in columns on a Dutch machine. */
export function toCsv(sheet: Sheet): string {
  const lines = [sheet.headings, ...sheet.rows].map((row) => row.map(write).join(";"));
  return `${byteOrderMark}${lines.join("\r\n")}\r\n`;
}
