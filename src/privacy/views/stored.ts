/** What is stored about somebody, in words for a reader. Call these in the reader's language. */
import { formatDate, formatDateTime, formatNumber } from "#platform/i18n/locale.ts";
import type { PersonalDataKind, PersonalTable, Shown } from "#platform/personal-data/personal-data.ts";
import * as m from "#messages/privacy";
import { actionWords } from "#office";
import type { PersonalRow, StoredRows } from "../queries/personal-rows.ts";

/** Rows to read: a heading and a text per column. */
export interface ShownRows {
  readonly table: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** How many there are, shown or not. */
  readonly count: number;
}

/** A kind of data, and what there is of it about one person. */
export interface StoredKind {
  readonly name: string;
  readonly label: string;
  readonly purpose: string;
  readonly seenBy: string;
  readonly kept: string;
  readonly changedAt: string | null;
  readonly count: number;
  readonly tables: readonly ShownRows[];
}

export function storedKind(kind: PersonalDataKind, stored: readonly StoredRows[]): StoredKind {
  const own = stored.filter(({ table }) => kind.tables.includes(table));
  return {
    name: kind.name,
    label: kind.label(),
    purpose: kind.purpose(),
    seenBy: kind.seenBy(),
    kept: keptText(kind),
    changedAt: kind.changedAt ?? null,
    count: own.reduce((sum, { count }) => sum + count, 0),
    tables: own.filter(({ table, count }) => count > 0 && Object.keys(table.shows).length > 0).map(shownRows),
  };
}

/** How long, and why. */
export function keptText(kind: PersonalDataKind): string {
  const rule = {
    "when-asked": m.keptWhenAsked,
    "after-employment": m.keptAfterEmployment,
    "two-years-after": m.keptTwoYears,
    "with-age": m.keptWithAge,
  }[kind.leaves]();
  const ages = [...new Set(kind.tables.flatMap(({ age }) => (age ? [age.days] : [])))];
  // A rule of age alone says it already.
  if (kind.leaves === "with-age") return [rule, kind.because()].join(" ");
  return [rule, ...ages.map((days) => m.keptDays({ days })), kind.because()].join(" ");
}

function shownRows({ table, count, rows }: StoredRows): ShownRows {
  const columns = Object.entries(table.shows);
  return {
    table: table.table,
    headings: columns.map(([, { heading }]) => heading()),
    rows: rows.map((row) => columns.map(([column, shown]) => cellText(row, column, wordsFor(table, column, shown)))),
    count,
  };
}

/** The log knows its actions by code; the office has the words. */
const wordsFor = (table: PersonalTable, column: string, shown: Shown): Shown =>
  table.table === "platform.audit" && column === "action" ? { ...shown, words: actionWords } : shown;

const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;
const date = /^\d{4}-\d\d-\d\d$/;

function cellText(row: PersonalRow, column: string, { words, nameFrom }: Shown): string {
  const value = nameFrom ? (row[`${column}~name`] ?? row[column]) : row[column];
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return formatNumber(value);
  if (typeof value === "boolean") return value ? m.yes() : m.no();
  if (typeof value !== "string") return JSON.stringify(value);
  if (words) return words(value);
  if (moment.test(value)) return formatDateTime(new Date(value));
  return date.test(value) ? formatDate(new Date(`${value}T12:00:00Z`)) : value;
}
