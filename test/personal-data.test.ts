/**
 * Holds what the rooms say about personal data against the database itself, so that no room can forget a table: from the
 * catalogue of the schema, and from every row that names somebody after eighteen months of life.
 */
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { frameOf } from "#frame";
import { deactivatePerson } from "../src/people/actions/deactivate-person.ts";
import type { Actor } from "#platform/actor.ts";
import { setClock } from "#platform/clock.ts";
import { performDueRoutines } from "#platform/jobs/routine.ts";
import { exportOwnData } from "../src/privacy/actions/export-own-data.ts";
import { makeDemonstration } from "../src/demonstration.ts";
import { keepRetention } from "../src/privacy/retention.ts";
import { rooms } from "../src/rooms.ts";
import { useDatabase } from "./database/database.ts";
import { useFiles } from "./files.ts";

const database = useDatabase();
useFiles();

const said = rooms.flatMap((room) => room.personalData ?? []);
const personal = said.flatMap(({ kinds }) => kinds.flatMap((kind) => kind.tables));
const mentions = said.flatMap((room) => room.mentions ?? []);
const impersonal = new Set(said.flatMap((room) => Object.keys(room.impersonal ?? {})));

let owner: pg.Client;
const tables = new Map<string, readonly string[]>();

beforeAll(async () => {
  owner = new pg.Client(database.owner());
  await owner.connect();
  const { rows } = await owner.query<{ table: string; columns: string[] }>(`
    select table_schema || '.' || table_name as "table", array_agg(column_name::text) as columns
    from information_schema.columns
    join pg_class on pg_class.oid = format('%I.%I', table_schema, table_name)::regclass
    where table_schema not in ('jobs', 'pg_catalog', 'information_schema') and relkind in ('r', 'p') and not relispartition
    group by 1`);
  for (const { table, columns } of rows) tables.set(table, columns);
});
afterAll(() => owner.end());

const isMentioned = (table: string, column: string): boolean =>
  mentions.some((mention) => mention.table === table && mention.columns.includes(column));

/** The columns that a table is known to lead to a person by. */
const knownColumns = (table: string): string[] =>
  personal
    .filter((candidate) => candidate.table === table)
    .flatMap(({ about }) => (about.by === "person" ? about.columns : [about.column]));

describe("what the rooms say about personal data", () => {
  it("tells of every table of the database, once", () => {
    expect(tables.size).toBeGreaterThan(40);
    const told = new Set([...personal.map(({ table }) => table), ...impersonal]);
    expect([...tables.keys()].filter((table) => !told.has(table))).toEqual([]);
    expect([...told].filter((table) => !tables.has(table))).toEqual([]);
    expect(new Set(personal.map(({ table }) => table)).size).toBe(personal.length);
  });

  it("names only columns that are there", () => {
    const named = personal.flatMap(({ table, withheld, moment, shows }) =>
      [...withheld, ...(moment ? [moment] : []), ...Object.keys(shows), ...knownColumns(table)].map(
        (column) => [table, column] as const,
      ),
    );
    const mentioned = mentions.flatMap(({ table, columns }) => columns.map((column) => [table, column] as const));
    expect([...named, ...mentioned].filter(([table, column]) => !tables.get(table)?.includes(column))).toEqual([]);
  });

  it("knows every column that points at a person or a login", async () => {
    const { rows } = await owner.query<{ table: string; columns: string[] }>(`
      select nspname || '.' || relname as "table", array_agg(attname::text) as columns
      from pg_constraint
      join pg_class on pg_class.oid = conrelid
      join pg_namespace on pg_namespace.oid = relnamespace
      cross join unnest(conkey) as key (number)
      join pg_attribute on attrelid = conrelid and attnum = key.number
      where contype = 'f' and confrelid in ('people.person'::regclass, 'identity.login'::regclass)
      group by 1`);
    const pointing = rows.flatMap(({ table, columns }) =>
      columns.filter((column) => column !== "organisation_id").map((column) => [table, column] as const),
    );
    const named = [...tables].flatMap(([table, columns]) =>
      columns
        .filter((column) => /(^|_)(person|actor|login|leader)_ids?$|(?<!readable)_by$/.test(column))
        .map((column) => [table, column] as const),
    );
    expect(pointing.length).toBeGreaterThan(10);
    const unknown = [...pointing, ...named].filter(
      ([table, column]) =>
        // The person's own row names its login.
        table !== "people.person" && !isMentioned(table, column) && !knownColumns(table).includes(column),
    );
    expect(unknown).toEqual([]);
  });
});

describe("after eighteen months", () => {
  const people: { readonly id: string; readonly loginId: string; readonly name: string; readonly actor: Actor }[] = [];

  beforeAll(async () => {
    await makeDemonstration();
    const { rows } = await owner.query<{ id: string; loginId: string; name: string; organisationId: string }>(`
      select person.id, person.login_id as "loginId", person.name, person.organisation_id as "organisationId"
      from people.person join platform.organisation on organisation.id = person.organisation_id and demonstration`);
    for (const { organisationId, ...person } of rows) {
      const frame = await frameOf(organisationId, person.loginId);
      if (frame) people.push({ ...person, actor: frame.actor });
    }
  }, 300_000);

  const named = (name: string) => {
    const found = people.find((person) => person.name.startsWith(name));
    if (!found) throw new Error(`${name} does not work here.`);
    return found;
  };

  /** Rows in which one of these texts occurs, whatever the column. */
  async function rowsWith(table: string, texts: readonly string[]): Promise<Record<string, unknown>[]> {
    const { rows } = await owner.query<{ row: Record<string, unknown> }>(
      `select to_jsonb(stored) as row from ${table} stored where to_jsonb(stored)::text like any($1)`,
      [texts.map((text) => `%${text}%`)],
    );
    return rows.map(({ row }) => row);
  }

  it.each(["Fatima", "Mehmet", "Ruben", "Youssef", "Hanneke"])(
    "%s takes along what the database holds",
    async (name) => {
      const person = named(name);
      const { document } = await exportOwnData(person.actor, {});
      const exported = new Map(
        document.kinds.flatMap((kind) =>
          kind.tables.map(({ table, withheld, rows }) => [table, { withheld, rows }] as const),
        ),
      );
      const missing: string[] = [];
      let compared = 0;
      for (const table of tables.keys()) {
        const known = exported.get(table);
        const taken = new Set(known?.rows.map((row) => canonical(row, known.withheld)));
        for (const row of await rowsWith(table, [person.id, person.loginId])) {
          compared += 1;
          if (taken.has(canonical(row, known?.withheld ?? []))) continue;
          const naming = Object.keys(row).filter((column) =>
            [person.id, person.loginId].some((id) => JSON.stringify(row[column]).includes(id)),
          );
          missing.push(...naming.filter((column) => !isMentioned(table, column)).map((column) => `${table}.${column}`));
        }
      }
      expect(compared).toBeGreaterThan(20);
      expect([...new Set(missing)]).toEqual([]);
    },
  );

  it("nothing that opens a door is taken along", async () => {
    const { document } = await exportOwnData(named("Fatima").actor, {});
    const columns = document.kinds.flatMap(({ tables: taken }) =>
      taken.flatMap(({ rows }) => rows.flatMap(Object.keys)),
    );
    expect(columns.filter((column) => /hash|secret/.test(column) && column !== "secret")).toEqual([]);
  });

  it("who left two years ago is nowhere to be found", async () => {
    const fatima = named("Fatima");
    const { rows } = await owner.query<{ email: string; number: string }>(
      "select email, personnel_number as number from people.person where id = $1",
      [fatima.id],
    );
    const traces = [fatima.name, rows[0]?.email ?? "", fatima.loginId];
    expect((await rowsWith("people.person", traces)).length).toBe(1);
    await deactivatePerson(named("Youssef").actor, { personId: fatima.id });
    setClock(() => new Date(Date.now() + 740 * 24 * 3600_000));
    await performDueRoutines([keepRetention]);
    setClock(null);
    const left: string[] = [];
    for (const table of tables.keys()) {
      const found = await rowsWith(table, traces);
      for (const row of found)
        for (const [column, value] of Object.entries(row))
          if (traces.some((trace) => JSON.stringify(value).includes(trace))) left.push(`${table}.${column}`);
    }
    expect([...new Set(left)]).toEqual([]);
    const { rows: certificates } = await owner.query("select 1 from learning.certificate where person_id = $1", [
      fatima.id,
    ]);
    expect(certificates).toEqual([]);
    const { rows: erasures } = await owner.query("select reach from privacy.erasure where person_id = $1", [fatima.id]);
    expect(erasures).toEqual([{ reach: "everything" }]);
  });
});

/** A row as text, whatever the order of its columns; the names behind ids are not of the row. */
function canonical(row: Readonly<Record<string, unknown>>, withheld: readonly string[]): string {
  const columns = Object.keys(row).filter((column) => !withheld.includes(column) && !column.includes("~"));
  return JSON.stringify(columns.toSorted().map((column) => [column, row[column]]));
}
