import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { deLinde, vanRijn } from "#test/cast.ts";
import { useDatabase } from "#test/database/database.ts";
import { globalDatabase, inOrganisation, readingInOrganisation } from "./database.ts";

const database = useDatabase();
void database;

/** Global tables that name an organisation on purpose; every other table with `organisation_id` is a tenant table. */
const globalTables = [
  "identity.membership",
  "identity.session",
  "learning.certificate_code",
  "learning.content_ticket",
  "platform.activity_pending",
  "platform.backup_night",
  "platform.routine_run",
];

describe("an organisation", () => {
  it("sees its own rows and nobody else's, also when a query forgets its predicate", async () => {
    const names = await inOrganisation(vanRijn.id, (db) =>
      db.selectFrom("people.person").select("name").orderBy("name").execute(),
    );
    expect(names.map((row) => row.name)).toEqual(["Farid El Amrani", "Lotte van Rijn"]);
  });

  it("cannot write a row into another", async () => {
    const intruding = inOrganisation(vanRijn.id, (db) =>
      db
        .insertInto("people.unit")
        .values({ organisation_id: deLinde.id, id: deLinde.id, ancestor_ids: [deLinde.id], name: "Ingebroken" })
        .execute(),
    );
    await expect(intruding).rejects.toThrow(/row-level security/);
  });

  it("changes nothing of another, whatever the query says", async () => {
    const changed = await inOrganisation(vanRijn.id, (db) =>
      db
        .updateTable("people.person")
        .set({ name: "Overschreven" })
        .where("organisation_id", "=", deLinde.id)
        .executeTakeFirst(),
    );
    expect(changed.numUpdatedRows).toBe(0n);
    const deleted = await inOrganisation(vanRijn.id, (db) =>
      db.deleteFrom("people.unit_leader").where("organisation_id", "=", deLinde.id).executeTakeFirst(),
    );
    expect(deleted.numDeletedRows).toBe(0n);
  });

  it("is forgotten by the connection when its transaction ends", async () => {
    await inOrganisation(deLinde.id, (db) => db.selectFrom("people.person").select("id").execute());
    const outside = await globalDatabase().selectFrom("people.person").select("id").execute();
    expect(outside).toEqual([]);
  });

  it("is left whole when the work fails half way", async () => {
    const failing = inOrganisation(vanRijn.id, async (db) => {
      await db.updateTable("people.organisation_profile").set({ name: "Half" }).execute();
      throw new Error("halverwege");
    });
    await expect(failing).rejects.toThrow("halverwege");
    const profile = await inOrganisation(vanRijn.id, (db) =>
      db.selectFrom("people.organisation_profile").select("name").executeTakeFirstOrThrow(),
    );
    expect(profile.name).toBe(vanRijn.name);
  });

  it("cannot be named by anything but an id", async () => {
    await expect(inOrganisation("x'; drop table people.person; --", async () => 1)).rejects.toThrow(TypeError);
  });

  it("is not written to by a read", async () => {
    const writing = readingInOrganisation(deLinde.id, (db) => db.deleteFrom("people.unit_leader").execute());
    await expect(writing).rejects.toThrow(/read-only/);
  });
});

describe("every tenant table", () => {
  const tables = () =>
    sql<{ table: string; secured: boolean; policies: number; owner: string; key: string[] }>`
      select format('%s.%s', n.nspname, c.relname) as table, c.relrowsecurity as secured,
        (select count(*) from pg_policy where polrelid = c.oid)::int as policies, pg_get_userbyid(c.relowner) as owner,
        array(select a.attname::text from pg_index i, unnest(i.indkey) with ordinality k(attnum, place)
              join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
              where i.indrelid = c.oid and i.indisprimary order by k.place) as key
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and not c.relispartition and n.nspname not in ('pg_catalog', 'information_schema', 'jobs')
        and exists (select from pg_attribute where attrelid = c.oid and attname = 'organisation_id' and not attisdropped)`.execute(
      globalDatabase(),
    );

  it("has its lock, and its key begins with the organisation", async () => {
    const { rows } = await tables();
    const tenant = rows.filter((row) => !globalTables.includes(row.table));
    expect(tenant.length).toBeGreaterThan(8);
    for (const row of tenant) {
      expect(row, row.table).toMatchObject({ secured: true, policies: 1 });
      expect(row.key[0], row.table).toBe("organisation_id");
    }
  });

  it("belongs to another role than the application's, which cannot step around the lock", async () => {
    const { rows } = await tables();
    expect(rows.filter((row) => row.owner === "leerhuis_app")).toEqual([]);
    const { rows: role } = await sql<{ name: string; bypass: boolean; super: boolean }>`
      select rolname as name, rolbypassrls as bypass, rolsuper as super from pg_roles where rolname = current_user`.execute(
      globalDatabase(),
    );
    expect(role).toEqual([{ name: "leerhuis_app", bypass: false, super: false }]);
  });

  it("points only at tenant tables of the same organisation", async () => {
    const { rows } = await sql<{ constraint: string; definition: string }>`
      select format('%s on %s', conname, conrelid::regclass) as constraint, pg_get_constraintdef(oid) as definition
      from pg_constraint where contype = 'f' and connamespace::regnamespace::text not in ('jobs', 'identity', 'platform')`.execute(
      globalDatabase(),
    );
    expect(rows.length).toBeGreaterThan(5);
    for (const { constraint, definition } of rows) {
      expect(definition, constraint).toMatch(/FOREIGN KEY \(organisation_id, .*REFERENCES \S+\(organisation_id, /);
      expect(definition, constraint).not.toContain("SET NULL");
    }
  });
});
