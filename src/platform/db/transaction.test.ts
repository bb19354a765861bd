/** A transaction on a connection that prepares statements and sends what stands in one breath together. */
import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { deLinde, vanRijn } from "#test/cast.ts";
import { useDatabase } from "#test/database/database.ts";
import { type Db, globalDatabase, inOrganisation, readingInOrganisation } from "./database.ts";

useDatabase();

const backend = (db: Db) =>
  sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db).then(({ rows }) => rows[0]?.pid ?? 0);

/** A query that forgets its predicate, with a value so that it can be prepared. */
const everybody = (db: Db) =>
  sql<{ name: string }>`select name from people.person where name <> ${"Niemand"}`
    .execute(db)
    .then(({ rows }) => rows.map(({ name }) => name));

const prepared = (db: Db) =>
  sql<{ count: number }>`
    select count(*)::int as count from pg_prepared_statements where statement like 'select name from people.person where name <> %'`
    .execute(db)
    .then(({ rows }) => rows[0]?.count ?? 0);

describe("a statement that the database has prepared", () => {
  it("shows each organisation its own, also on the connection on which it was prepared for another", async () => {
    const seen = new Map<number, Set<string>>();
    for (let turn = 0; turn < 12; turn += 1) {
      for (const { id, people } of [deLinde, vanRijn]) {
        await readingInOrganisation(id, async (db) => {
          await sql`set local plan_cache_mode = force_generic_plan`.execute(db);
          expect((await everybody(db)).length).toBe(people.length);
          const pid = await backend(db);
          seen.set(pid, (seen.get(pid) ?? new Set()).add(id));
        });
      }
    }
    expect([...seen.values()].some((organisations) => organisations.size === 2)).toBe(true);
    expect(await readingInOrganisation(deLinde.id, prepared)).toBe(1);
    expect(await everybody(globalDatabase())).toEqual([]);
  });
});

describe("a transaction", () => {
  const name = (db: Db) => db.selectFrom("people.organisation_profile").select("name").executeTakeFirstOrThrow();
  const rename = (db: Db, to: string) => db.updateTable("people.organisation_profile").set({ name: to }).execute();

  it("answers in order what it is asked at once, and undoes all of it when one fails", async () => {
    const asked = inOrganisation(deLinde.id, (db) =>
      Promise.all([rename(db, "Weg"), sql`select 1 / ${0}::int`.execute(db), rename(db, "Nog verder weg")]),
    );
    await expect(asked).rejects.toThrow("division by zero");
    const [first, second] = await inOrganisation(deLinde.id, (db) => Promise.all([name(db), rename(db, "De Linde")]));
    expect(first.name).toBe(deLinde.name);
    expect(second).toHaveLength(1);
    await inOrganisation(deLinde.id, (db) => rename(db, deLinde.name));
  });

  it("that loses its connection says so, and the next has another", async () => {
    const lost = inOrganisation(deLinde.id, (db) => sql`select pg_terminate_backend(pg_backend_pid())`.execute(db));
    await expect(lost).rejects.toThrow(/terminat/);
    expect((await readingInOrganisation(deLinde.id, name)).name).toBe(deLinde.name);
  });

  it("that asks nothing leaves its connection as it was", async () => {
    expect(await readingInOrganisation(deLinde.id, async () => "niets")).toBe("niets");
    await expect(inOrganisation(deLinde.id, () => Promise.reject(new Error("bedacht")))).rejects.toThrow("bedacht");
    expect(await everybody(globalDatabase())).toEqual([]);
  });
});
