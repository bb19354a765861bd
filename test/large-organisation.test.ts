import { describe, expect, it } from "vitest";
import { sql } from "kysely";
import pg from "pg";
import { growLargeOrganisation, type LargeOrganisation } from "../bench/large-organisation.ts";
import { countForTheHouse } from "../src/house/listener.ts";
import { termsOf } from "../src/people/search-terms.ts";
import { findStored } from "../src/privacy/queries/personal-rows.ts";
import { rooms } from "../src/rooms.ts";
import type { Acting } from "#platform/action/acting.ts";
import { organisationItself } from "#platform/actor.ts";
import { inOrganisation } from "#platform/db/database.ts";
import { useDatabase } from "./database/database.ts";
import { explaining } from "./database/explaining.ts";

const { owner } = useDatabase();

const now = new Date("2026-11-22T12:00:00Z");
const size = { people: 60, enrolments: 240 };

const within = <Result>({ organisationId }: LargeOrganisation, work: (acting: Acting) => Promise<Result>) =>
  inOrganisation(organisationId, (db) => work({ actor: organisationItself(organisationId), db, now }));

/** What stands in the house, without whose it is. */
const house = async ({ db, actor }: Acting): Promise<unknown> => {
  const { rows: people } = await sql`
    select indicator, person_id, day, events from house.person_day
    where organisation_id = ${actor.organisationId} order by 1, 2, 3`.execute(db);
  const { rows: scopes } = await sql`
    select indicator, scope_id, day, events, people from house.scope_day
    where organisation_id = ${actor.organisationId} and (events > 0 or people > 0) order by 1, 2, 3`.execute(db);
  return { people, scopes };
};

class Undone extends Error {}

/** The database looks at what it holds. */
async function analyse(): Promise<void> {
  const client = new pg.Client(owner());
  await client.connect();
  await client.query("analyze");
  await client.end();
}

describe("an organisation to measure with", () => {
  it("is as large as was asked, and the same for the same seed", async () => {
    const [one, other] = [await growLargeOrganisation(size, 7, now), await growLargeOrganisation(size, 7, now)];
    const content = (organisation: LargeOrganisation) =>
      within(organisation, async ({ db, actor }) => {
        const { rows } = await sql<{ name: string }>`
          select person.name, job_title, unit.name as unit, training.title, enrolment.state, enrolled_at, completed_at, progress
          from learning.enrolment
          join people.person on person.id = person_id
          join people.unit on unit.id = unit_id
          join academy.training on training.id = training_id
          where enrolment.organisation_id = ${actor.organisationId}
          order by personnel_number, training.title, enrolled_at`.execute(db);
        return rows;
      });
    const learned = await content(one);
    expect(learned.length).toBe(size.enrolments);
    expect(new Set(learned.map(({ name }) => name)).size).toBeGreaterThan(50);
    expect(await content(other)).toEqual(learned);
    expect(await content(await growLargeOrganisation(size, 8, now))).not.toEqual(learned);
  });

  it("has search words and counts as the rooms keep them", async () => {
    const organisation = await growLargeOrganisation(size, 7, now);
    await within(organisation, async ({ db, actor }) => {
      const { rows: people } = await sql<{ name: string; jobTitle: string; terms: string[] }>`
        select name, job_title as "jobTitle", array(select term from people.search_term term
          where term.organisation_id = person.organisation_id and term.person_id = person.id) as terms
        from people.person where organisation_id = ${actor.organisationId}`.execute(db);
      expect(people.length).toBe(size.people);
      for (const { terms, ...person } of people) expect(new Set(terms)).toEqual(new Set(termsOf(person)));

      const { rows: counts } = await sql<{ kept: unknown; counted: unknown }>`
        select jsonb_build_object('enrolled', counts.enrolled, 'completed', counts.completed) as kept,
          (select jsonb_build_object('enrolled', count(*), 'completed', count(*) filter (where state = 'completed'))
           from learning.enrolment where training_id = counts.training_id) as counted
        from learning.training_count counts where organisation_id = ${actor.organisationId}`.execute(db);
      expect(counts.length).toBe(organisation.trainingIds.length);
      for (const { kept, counted } of counts) expect(kept).toEqual(counted);
    });
  });

  it("shows in the house what it would show if each thing had been heard when it happened", async () => {
    const organisation = await growLargeOrganisation({ people: 30, enrolments: 40 }, 7, now);
    const atOnce = await within(organisation, house);
    const listener = countForTheHouse();
    const oneByOne = within(organisation, async (acting) => {
      const { db, actor } = acting;
      for (const table of ["house.person_day", "house.scope_day"])
        await sql`delete from ${sql.table(table)} where organisation_id = ${actor.organisationId}`.execute(db);
      const happened = await db
        .selectFrom("platform.activity")
        .selectAll()
        .where("organisation_id", "=", actor.organisationId)
        .where("verb", "in", listener.verbs)
        .orderBy("occurred_at")
        .execute();
      expect(happened.length).toBeGreaterThan(30);
      for (const { id, occurred_at, actor_id, verb, object_kind, object_id, context } of happened) {
        const object = { kind: object_kind, id: object_id };
        const known = { id, occurredAt: occurred_at, actorId: actor_id, verb, object };
        await listener.hear({ ...acting, now: occurred_at }, { ...known, context: context as Record<string, unknown> });
      }
      expect(await house(acting)).toEqual(atOnce);
      throw new Undone();
    });
    await expect(oneByOne).rejects.toThrow(Undone);
  });

  it("shows somebody what is theirs without reading through what is others', where the database knows nothing of it yet", async () => {
    await analyse();
    const organisation = await growLargeOrganisation({ people: 60, enrolments: 500 }, 9, now);
    await within(organisation, async ({ db, ...acting }) => {
      const { id: personId } = await db.selectFrom("people.person").select("id").limit(1).executeTakeFirstOrThrow();
      const { explained, comparisons, statements } = explaining(db);
      const tables = rooms.flatMap(({ personalData }) => personalData?.kinds.flatMap((kind) => kind.tables) ?? []);
      await findStored({ ...acting, db: explained }, tables, { personId, loginId: null }, 20);
      expect(statements()).toBe(1);
      expect(comparisons()).toBeLessThan(2_000);
    });
  });
});
