import { wordsOf } from "../search-terms.ts";
import { dayOf } from "./day.ts";
import { type Field, fields, headingsOf } from "./fields.ts";
import { columnOf, type ImportTable } from "./table.ts";

/** For each column the field that it is, or null when it is left out. */
export type Mapping = readonly (Field | null)[];

/** Heading in its search form → what the organisation chose for it before; null for "left out". */
export type RememberedHeadings = ReadonlyMap<string, Field | null>;

export const headingKey = (heading: string): string => wordsOf(heading).join(" ").slice(0, 200);

/** The fields of the columns as far as they can be told: what was chosen before, else the heading, else for addresses the content. */
export function guessMapping(table: ImportTable, remembered: RememberedHeadings = new Map()): Mapping {
  const keys = table.headings.map(headingKey);
  const chosen = new Map<number, Field | null>();
  keys.forEach((key, column) => {
    const before = remembered.get(key);
    if (before === null || (before !== undefined && ![...chosen.values()].includes(before))) chosen.set(column, before);
  });
  for (const field of fields) {
    if ([...chosen.values()].includes(field)) continue;
    const column = surestColumn(keys, field, chosen);
    if (column !== null && holdsWhatIsAsked(field, keys[column], columnOf(table.rows, column)))
      chosen.set(column, field);
  }
  if (![...chosen.values()].includes("email")) {
    const column = keys.findIndex((_, at) => !chosen.has(at) && holdsAddresses(columnOf(table.rows, at)));
    if (column >= 0) chosen.set(column, "email");
  }
  return keys.map((_, column) => chosen.get(column) ?? null);
}

function surestColumn(keys: readonly string[], field: Field, taken: ReadonlyMap<number, unknown>): number | null {
  for (const heading of headingsOf[field]) {
    const column = keys.findIndex((key, at) => key === heading && !taken.has(at));
    if (column >= 0) return column;
  }
  return null;
}

function holdsAddresses(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== "");
  return filled.length > 0 && filled.filter((cell) => /^\S+@\S+\.\S+$/.test(cell)).length > filled.length * 0.6;
}

/** Under these stands a name with one system and a number with another. */
const numberOrName: readonly (string | undefined)[] = ["medewerker", "werknemer", "employee"];

function holdsWhatIsAsked(field: Field, key: string | undefined, cells: readonly string[]): boolean {
  if (field === "leftOn" || field === "startsOn") return holdsDates(cells);
  return (
    field !== "personnelNumber" || !numberOrName.includes(key) || cells.every((cell) => /^\S*\d\S*$|^$/.test(cell))
  );
}

/** "Uit dienst" may also stand above a yes or no, which is of no use here. */
const holdsDates = (cells: readonly string[]): boolean =>
  cells.every((cell) => cell === "" || /\d.*\d/.test(cell)) && cells.some((cell) => dayOf(cell) !== null);

export type MappingProblem =
  | { readonly kind: "twice"; readonly field: Field }
  | { readonly kind: "no-name" }
  | { readonly kind: "no-key" };

/** Why this mapping cannot be worked with, or null: each field once, a name, and something to recognise people by. */
export function problemOf(mapping: Mapping): MappingProblem | null {
  const chosen = mapping.filter((field) => field !== null);
  const twice = chosen.find((field, at) => chosen.indexOf(field) !== at);
  if (twice !== undefined) return { kind: "twice", field: twice };
  if (!chosen.includes("name") && !chosen.includes("lastName")) return { kind: "no-name" };
  return chosen.includes("personnelNumber") || chosen.includes("email") ? null : { kind: "no-key" };
}
