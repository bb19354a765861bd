import { setImmediate } from "node:timers/promises";
import { CsvError, parse } from "csv-parse";
import { Unreadable } from "#platform/files/unreadable.ts";
import * as m from "#messages/people";
import { decode } from "./decode.ts";
import { detectDelimiter } from "./delimiter.ts";
import { sensitiveByContent, sensitiveByHeading } from "./sensitive.ts";
import { columnOf, type ImportTable, type LeftOut, type TableRow } from "./table.ts";

export const largestFile = 20 * 1024 * 1024;
export const mostRows = 100_000;
const mostColumns = 200;
const chunkLength = 256 * 1024;

/**
 * Reads a CSV file as it comes from an HR system: encoding and separator found by themselves, quoted line ends kept, columns
 * that must not come in left out. Throws Unreadable with a sentence when it is no such file.
 */
export async function readTable(bytes: Uint8Array): Promise<ImportTable> {
  refuseOtherFiles(bytes);
  const { text: decoded, encoding } = decode(bytes);
  const { text, delimiter } = detectDelimiter(decoded);
  const [headingRow, ...rows] = await readRecords(text, delimiter);
  if (!headingRow) throw new Unreadable(m.importFileEmpty);
  if (rows.length === 0) throw new Unreadable(m.importFileNoRows);
  if (headingRow.cells.length < 2) throw new Unreadable(m.importFileOneColumn);
  if (headingRow.cells.length > mostColumns) throw new Unreadable(m.importFileTooWide);
  const skipped = decoded.length === text.length ? 0 : 1;
  return withoutSensitive({ encoding, delimiter, ...alignedTable(headingRow, rows, skipped) });
}

/** Recognises what people send by mistake and says what to do instead. */
function refuseOtherFiles(bytes: Uint8Array): void {
  if (bytes.length > largestFile)
    throw new Unreadable(() => m.importFileTooLarge({ megabytes: largestFile / 1024 ** 2 }));
  const start = String.fromCharCode(...bytes.subarray(0, 4));
  if (start === "PK\u0003\u0004" || start === "\u00d0\u00cf\u0011\u00e0") throw new Unreadable(m.importFileIsExcel);
  if (start === "%PDF") throw new Unreadable(m.importFileIsPdf);
}

interface Recorded {
  readonly record: string[];
  readonly info: { readonly lines: number };
}

/** Parses piece by piece, so that a large file does not keep other people waiting. */
async function readRecords(text: string, delimiter: string): Promise<TableRow[]> {
  const rows: TableRow[] = [];
  const parser = parse({ delimiter, info: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: true });
  const finished = new Promise<void>((resolve, reject) => {
    parser.on("error", reject);
    parser.on("end", resolve);
  });
  finished.catch(() => {}); // Heard below, where it is awaited.
  parser.on("data", ({ record, info }: Recorded) => rows.push(rowOf(record, info.lines)));
  for (let at = 0; at < text.length && !parser.destroyed; at += chunkLength) {
    parser.write(text.slice(at, at + chunkLength));
    if (rows.length > mostRows + 1) throw new Unreadable(() => m.importFileTooLong({ rows: mostRows }));
    await setImmediate();
  }
  parser.end();
  await finished.catch((error: unknown) => {
    throw explained(error);
  });
  return rows.filter((row) => row.cells.some((cell) => cell !== ""));
}

/** The parser tells the line on which a record ends; quoted line ends tell how far back it began. */
function rowOf(record: readonly string[], lastLine: number): TableRow {
  const ends = record.reduce((count, cell) => count + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);
  return { line: lastLine - ends, cells: record.map((cell) => cell.trim()) };
}

function explained(error: unknown): unknown {
  if (!(error instanceof CsvError)) return error;
  return new Unreadable(error.code === "CSV_QUOTE_NOT_CLOSED" ? m.importFileOpenQuote : m.importFileNotCsv, {
    cause: error,
  });
}

/** Gives every row as many cells as there are headings; a row with more that say something is marked. */
function alignedTable(
  headingRow: TableRow,
  rows: readonly TableRow[],
  skipped: number,
): Pick<ImportTable, "headings" | "rows"> {
  const used = headingRow.cells.map((_, column) => columnOf(rows, column).some((cell) => cell !== ""));
  const columns = headingRow.cells.flatMap((heading, column) => (heading !== "" || used[column] ? [column] : []));
  return {
    headings: columns.map(
      (column) => (headingRow.cells[column] ?? "").slice(0, 200) || m.columnNumber({ n: column + 1 }),
    ),
    rows: rows.map(({ line, cells }) => ({
      line: line + skipped,
      cells: columns.map((column) => cells[column] ?? ""),
      ...(cells.slice(headingRow.cells.length).some((cell) => cell !== "") ? { hasSurplus: true as const } : {}),
    })),
  };
}

function withoutSensitive(table: Omit<ImportTable, "leftOut">): ImportTable {
  const verdicts = table.headings.map((heading, column) => leftOutOf(heading, columnOf(table.rows, column)));
  const kept = verdicts.flatMap((verdict, column) => (verdict === null ? [column] : []));
  return {
    ...table,
    headings: kept.map((column) => table.headings[column] ?? ""),
    rows: table.rows.map((row) => ({ ...row, cells: kept.map((column) => row.cells[column] ?? "") })),
    leftOut: verdicts.filter((verdict) => verdict !== null),
  };
}

function leftOutOf(heading: string, cells: readonly string[]): LeftOut | null {
  const byHeading = sensitiveByHeading(heading);
  if (byHeading) return { heading, kind: byHeading, by: "heading" };
  const byContent = sensitiveByContent(cells);
  return byContent ? { heading, kind: byContent, by: "content" } : null;
}
