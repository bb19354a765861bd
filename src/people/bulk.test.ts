import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { organisationItself } from "#platform/actor.ts";
import { inOrganisation } from "#platform/db/database.ts";
import { newId } from "#platform/db/id.ts";
import { defaultTimeZone } from "#platform/i18n/locale.ts";
import { deLinde } from "#test/cast.ts";
import { useDatabase } from "#test/database/database.ts";
import { writeEmployments } from "./queries/employments.ts";
import { insertPeople } from "./queries/person.ts";

useDatabase();

const service = { startsOn: "2026-01-01", endsOn: null, fte: 1, contract: "permanent", exitReason: null } as const;

const people = (from: number, count: number) =>
  Array.from({ length: count }, (_, at) => ({
    id: newId(),
    name: `Colleague ${from + at}`,
    email: `c${from + at}@delinde.example`,
    personnelNumber: `C${from + at}`,
    jobTitle: null,
    unitId: deLinde.units[0]?.id ?? null,
    locale: "nl" as const,
    timeZone: defaultTimeZone,
    createdAt: new Date(),
  }));

describe("many people at once", () => {
  it("are not each looked up among all others, however small the tables were when the database first looked", async () => {
    const [batches, size] = [4, 500];
    const looked = await inOrganisation(deLinde.id, async (db) => {
      const actor = organisationItself(deLinde.id);
      const [first] = people(0, 1);
      if (first) await insertPeople(db, deLinde.id, [first]);
      for (let batch = 1; batch <= batches; batch += 1) {
        const added = people(batch * size, size);
        await insertPeople(db, deLinde.id, added);
        await writeEmployments(
          { db, actor },
          added.map(({ id: personId }) => ({ ...service, id: newId(), personId })),
          "2026-11-22",
        );
      }
      const { rows } = await sql<{ rows: number }>`
        select (coalesce(idx_tup_fetch, 0) + seq_tup_read)::int as rows from pg_stat_xact_user_tables
        where schemaname = 'people' and relname = 'person'`.execute(db);
      return rows[0]?.rows ?? Number.POSITIVE_INFINITY;
    });
    // Planned once for a table of a dozen, each row would go through all that came before: two thousand on average.
    expect(looked / (batches * size)).toBeLessThan(size);
  });
});
