/** The figures as somebody reads them on a terminal: a budget stands behind a figure, and "!" before one that is over it. */
import { budgetOf } from "./budgets.ts";
import { cpuOf, type Figures } from "./figures.ts";

const headings = [
  "row",
  "people",
  "at once",
  "p50 ms",
  "p95 ms",
  "per s",
  "Node ms",
  "Postgres ms",
  "together",
  "queries",
  "kB",
  "errors",
];

const inEnglish = new Map<number, Intl.NumberFormat>();

/** "1,234.50"; a dash for what was not measured. */
export function decimal(value: number | null, digits: number): string {
  if (value === null) return "–";
  const format =
    inEnglish.get(digits) ??
    new Intl.NumberFormat("en-GB", { minimumFractionDigits: digits, maximumFractionDigits: digits });
  inEnglish.set(digits, format);
  return format.format(value);
}

/** A figure with its budget. */
export function against(value: number | null, digits: number, most: number | undefined): string {
  const written = decimal(value, digits);
  if (most === undefined || value === null) return written;
  return `${value > most ? "! " : ""}${written} (≤ ${most})`;
}

/** The rows as lines, the headings first. */
export function tableOf(rows: readonly Figures[]): string {
  const cells = [headings, ...rows.map(cellsOf)];
  const widths = headings.map((_, column) => Math.max(...cells.map((line) => line[column]?.length ?? 0)));
  return cells
    .map((line) =>
      line
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join("  "),
    )
    .join("\n");
}

function cellsOf(row: Figures): string[] {
  const budget = budgetOf(row.name);
  return [
    row.name,
    decimal(row.people, 0),
    decimal(row.connections, 0),
    decimal(row.p50, 1),
    decimal(row.p95, 1),
    decimal(row.rps, 0),
    against(row.nodeCpuMs, 2, budget?.node),
    decimal(row.pgCpuMs, 2),
    against(cpuOf(row), 2, budget?.together),
    against(row.queries, 1, budget?.queries),
    decimal(row.bytes === null ? null : row.bytes / 1024, 1),
    decimal(row.errors, 0),
  ];
}
