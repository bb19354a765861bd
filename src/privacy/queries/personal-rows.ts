/** Reads, counts and removes the rows of any registered table that are about somebody. */
import { type RawBuilder, sql } from "kysely";
import type { Acting } from "#platform/action/acting.ts";
import { inLocale, type Locale } from "#platform/i18n/locale.ts";
import type { DataSubject, PersonalTable } from "#platform/personal-data/personal-data.ts";
import { registeredTable } from "../registry.ts";

/** One row as JSON: column → value, without what is withheld; "training_id~name" is the name behind an id. */
export type PersonalRow = Readonly<Record<string, unknown>>;

/** Rows of a table about somebody, how many there are, and the newest of them. */
export interface StoredRows {
  readonly table: PersonalTable;
  readonly count: number;
  readonly rows: readonly PersonalRow[];
}

/** What these tables hold about somebody, the newest first and at most `limit` rows of each; one query for all tables. */
export async function findStored(
  { db, actor }: Acting,
  tables: readonly PersonalTable[],
  subject: DataSubject,
  limit: number,
): Promise<StoredRows[]> {
  if (tables.length === 0) return [];
  const parts = tables.map((table) => {
    const stored = sql`${sql.table(table.table)} stored where ${isAbout(actor.organisationId, table, subject)}`;
    const newest = table.moment === null ? sql`` : sql`order by ${sql.ref(`stored.${table.moment}`)} desc`;
    return sql`
      select ${table.table}::text as "table", (select count(*)::int from ${stored}) as count,
        array(select to_jsonb(stored) - ${table.withheld}::text[] || ${namesOf(table)} from ${stored} ${newest} limit ${limit}) as rows`;
  });
  const { rows } = await sql<{
    table: string;
    count: number;
    rows: PersonalRow[];
  }>`${sql.join(parts, sql` union all `)}`.execute(db);
  return tables.flatMap((table) => {
    const found = rows.find((row) => row.table === table.table);
    return found ? [{ table, count: found.count, rows: found.rows }] : [];
  });
}

/** Does with the rows about somebody what the table says; with what is written in this language; returns how many it concerned. */
export async function eraseRows(
  { db, actor }: Acting,
  table: PersonalTable,
  subject: DataSubject,
  locale: Locale,
): Promise<number> {
  if (table.erasure === "nameless") return 0;
  const about = isAbout(actor.organisationId, table, subject);
  const name = sql.table(table.table);
  const { numAffectedRows } =
    table.erasure === "remove"
      ? await sql`delete from ${name} stored where ${about}`.execute(db)
      : await sql`update ${name} stored set ${assignments(inLocale(locale, table.erasure.replace))} where ${about}`.execute(
          db,
        );
  return Number(numAffectedRows ?? 0);
}

/** Removes rows of this organisation that came about before `before`. */
export async function deleteOldRows({ db, actor }: Acting, table: PersonalTable, before: Date): Promise<number> {
  if (table.moment === null || table.age === null) return 0;
  const { unless } = table.age;
  const { numAffectedRows } = await sql`
    delete from ${sql.table(table.table)}
    where organisation_id = ${actor.organisationId} and ${sql.ref(table.moment)} < ${before}
      and ${unless ? sql`${sql.ref(unless.column)} <> ${unless.is}` : sql`true`}`.execute(db);
  return Number(numAffectedRows ?? 0);
}

function isAbout(organisationId: string, { about }: PersonalTable, subject: DataSubject): RawBuilder<boolean> {
  // A login is of a person and not of an organisation: its rows stand outside all of them.
  if (about.by === "login") return sql<boolean>`${sql.ref(`stored.${about.column}`)} = ${subject.loginId}`;
  const here = sql<boolean>`stored.organisation_id = ${organisationId}`;
  if (about.by === "person") {
    const columns = about.columns.map((column) => sql`${sql.ref(`stored.${column}`)} = ${subject.personId}`);
    return sql<boolean>`${here} and (${sql.join(columns, sql` or `)})`;
  }
  // An array is made once. Of an organisation that has just come the database would look through all of one table for each row of another.
  return sql<boolean>`${here} and ${sql.ref(`stored.${about.column}`)} = any(array(
    select stored.id from ${sql.table(about.of)} stored
    where ${isAbout(organisationId, registeredTable(about.of), subject)}))`;
}

/** The names behind the ids that a reader would want to know. */
function namesOf(table: PersonalTable): RawBuilder<unknown> {
  const named = Object.entries(table.shows).flatMap(([column, { nameFrom }]) =>
    nameFrom === undefined
      ? []
      : [
          sql`${`${column}~name`}::text, (
            select to_jsonb(named.${sql.ref(nameFrom.column)}) from ${sql.table(nameFrom.table)} named
            where named.organisation_id = stored.organisation_id and named.id = ${sql.ref(`stored.${column}`)})`,
        ],
  );
  return named.length === 0 ? sql`'{}'::jsonb` : sql`jsonb_build_object(${sql.join(named)})`;
}

const assignments = (values: Readonly<Record<string, unknown>>): RawBuilder<unknown> =>
  sql.join(Object.entries(values).map(([column, value]) => sql`${sql.ref(column)} = ${value}`));
