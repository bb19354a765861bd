import fc from "fast-check";
import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import { acting as actorOf } from "#test/actors.ts";
import { aylin, bram, type CastMember, chantal, deLinde, dewi, kees, peter, sanne, willemijn } from "#test/cast.ts";
import { useDatabase } from "#test/database/database.ts";
import type { Acting } from "#platform/action/acting.ts";
import { type Actor, organisationItself } from "#platform/actor.ts";
import { inOrganisation } from "#platform/db/database.ts";
import { ask } from "#platform/db/question.ts";
import type { Activity } from "#platform/activity/distribute.ts";
import { countActivity, countPastActivities, countWritten } from "./counting.ts";
import { placePeople } from "./placing.ts";
import { countForOrganisation, countForPerson } from "./queries/counting.ts";
import { ownFigures, scopeFigures } from "./queries/figures.ts";
import { countPast } from "./queries/past.ts";
import { releasesOf } from "./queries/releases.ts";
import { scopeSize } from "./queries/scopes.ts";
import { indicators, isAboutPeople } from "./registry.ts";

useDatabase();

const learned = { indicator: "learning.learned", days: 30 };
const today = new Date("2026-11-22T12:00:00Z");
const daysAgo = (days: number) => new Date(today.getTime() - days * 86_400_000);
const unitId = (code: string): string => deLinde.units.find((unit) => unit.code === code)?.id ?? "";

let aylins: Actor;
beforeAll(async () => {
  aylins = await actorOf(aylin);
});

class Undone extends Error {}

/** Tells a story in De Linde, where everybody counts, and leaves no trace of it. */
async function story(tell: (acting: Acting) => Promise<void>): Promise<void> {
  const told = inOrganisation(deLinde.id, async (db) => {
    const acting = { actor: organisationItself(deLinde.id), db, now: today };
    await placePeople(acting, null);
    await tell(acting);
    throw new Undone();
  });
  await expect(told).rejects.toThrow(Undone);
}

const learn = (acting: Acting, who: CastMember, ago: number) => countForPerson(acting, learned, who.id, daysAgo(ago));

async function move(acting: Acting, who: CastMember, to: string | null): Promise<void> {
  await acting.db
    .updateTable("people.person")
    .set({ unit_id: to === null ? null : unitId(to) })
    .where("organisation_id", "=", deLinde.id)
    .where("id", "=", who.id)
    .execute();
  await placePeople(acting, [who.id]);
}

const sizeOf = (acting: Acting, scopeId: string) => ask(acting.db, scopeSize(acting, scopeId));

async function figuresOf(acting: Acting, scopeId: string, threshold: 5 | 10 = 5) {
  const [row] = await ask(acting.db, scopeFigures(acting, [{ ...learned, scopeId, threshold }]));
  if (!row) throw new Error("A figure that is asked for is there, also when it is nothing.");
  return row;
}

describe("the scopes of the house", () => {
  it("hold everybody who works there, and know whom they leave out", () =>
    story(async (acting) => {
      expect(await sizeOf(acting, deLinde.id)).toEqual({ people: 12, leftOut: {} });
      expect(await sizeOf(acting, unitId("ZORG"))).toEqual({ people: 6, leftOut: { 10: 6 } });
      expect(await sizeOf(acting, unitId("ZUID"))).toEqual({ people: 3, leftOut: { 5: 3, 10: 3 } });
    }));

  it("follow who moves, leaves, or works in no unit, and a unit that hangs elsewhere", () =>
    story(async (acting) => {
      await move(acting, bram, "NOORD");
      await move(acting, kees, null);
      expect((await sizeOf(acting, unitId("NOORD"))).people).toBe(4);
      expect((await sizeOf(acting, unitId("ICT"))).people).toBe(1);
      expect((await sizeOf(acting, deLinde.id)).people).toBe(12);
      await acting.db
        .updateTable("people.person")
        .set({ deactivated_at: today })
        .where("organisation_id", "=", deLinde.id)
        .where("id", "=", dewi.id)
        .execute();
      await acting.db
        .updateTable("people.unit")
        .set({ parent_id: unitId("LINDE"), ancestor_ids: [unitId("LINDE"), unitId("NOORD")] })
        .where("organisation_id", "=", deLinde.id)
        .where("id", "=", unitId("NOORD"))
        .execute();
      await placePeople(acting, null);
      expect((await sizeOf(acting, unitId("ZORG"))).people).toBe(2);
      expect((await sizeOf(acting, unitId("LINDE"))).people).toBe(10);
    }));
});

describe("what is counted", () => {
  it("counts somebody once in a period, however often they learn, and in every scope above them", () =>
    story(async (acting) => {
      for (const ago of [3, 3, 0, 29, 40]) await learn(acting, aylin, ago);
      await learn(acting, chantal, 10);
      expect(await figuresOf(acting, deLinde.id)).toMatchObject({ people: 2, events: 5, eventsBefore: 1 });
      expect(await figuresOf(acting, unitId("ZORG"))).toMatchObject({ people: 2, events: 5 });
      expect(await figuresOf(acting, unitId("HR"))).toMatchObject({ people: 0, events: 0, lastDay: null });
      const [own] = await ask(acting.db, ownFigures({ ...acting, actor: aylins }, [learned]));
      expect(own).toMatchObject({ events: 4, eventsBefore: 1 });
    }));

  it("forgets somebody on the day that the period is over, and knows how many there were a period ago", () =>
    story(async (acting) => {
      await learn(acting, aylin, 30);
      await learn(acting, bram, 29);
      await learn(acting, chantal, 60);
      expect(await figuresOf(acting, deLinde.id)).toMatchObject({ people: 1, peopleBefore: 1 });
      const tomorrow = { ...acting, now: daysAgo(-1) };
      expect(await figuresOf(tomorrow, deLinde.id)).toMatchObject({ people: 0, peopleBefore: 2 });
    }));

  it("counts what concerns nobody in particular for the organisation", () =>
    story(async (acting) => {
      await countForOrganisation(acting, "academy.published", daysAgo(2));
      await countForOrganisation(acting, "academy.published", daysAgo(100));
      const asked = { indicator: "academy.published", days: 90, scopeId: deLinde.id, threshold: null };
      expect((await ask(acting.db, scopeFigures(acting, [asked])))[0]).toMatchObject({ events: 1, eventsBefore: 1 });
    }));

  it("leaves out of a unit whom a difference with its teams would tell of, and of them alone knows no last day", () =>
    story(async (acting) => {
      for (const who of [willemijn, kees, peter, chantal]) await move(acting, who, "ZUID");
      await move(acting, sanne, "ZORG");
      await move(acting, dewi, "LINDE");
      await learn(acting, sanne, 1);
      await learn(acting, aylin, 5);
      expect(await sizeOf(acting, unitId("ZORG"))).toEqual({ people: 7, leftOut: { 5: 1, 10: 7 } });
      expect(await figuresOf(acting, unitId("ZORG"))).toMatchObject({ people: 1, lastDay: new Date(2026, 10, 17) });
      expect(await figuresOf(acting, unitId("ZUID"))).toMatchObject({ people: 1 });
      expect(await figuresOf(acting, deLinde.id)).toMatchObject({ people: 2, lastDay: new Date(2026, 10, 21) });
    }));

  it("lets the present go with who moves, and leaves the past where it was", () =>
    story(async (acting) => {
      await learn(acting, aylin, 10);
      const past = { ...acting, now: daysAgo(1) };
      await move(acting, aylin, "HR");
      const people = async (at: Acting, code: string) => {
        const { rows } = await peopleOn(at, unitId(code));
        return rows;
      };
      expect(await people(acting, "ZUID")).toBe(0);
      expect(await people(acting, "HR")).toBe(1);
      expect(await people(past, "ZUID")).toBe(1);
      expect(await people(past, "HR")).toBe(0);
      expect(await people({ ...acting, now: daysAgo(-19) }, "HR")).toBe(1);
      expect(await people({ ...acting, now: daysAgo(-20) }, "HR")).toBe(0);
    }));
});

async function peopleOn({ db, now }: Acting, scopeId: string): Promise<{ rows: number }> {
  const row = await db
    .selectFrom("house.scope_day")
    .select("people")
    .where("organisation_id", "=", deLinde.id)
    .where("scope_id", "=", scopeId)
    .where("indicator", "=", learned.indicator)
    .where("day", "=", new Date(now.toISOString().slice(0, 10)))
    .executeTakeFirst();
  return { rows: row?.people ?? 0 };
}

describe("whatever happens in whatever order", () => {
  const person = fc.constantFrom(...deLinde.people);
  const happening = fc.oneof(
    { weight: 4, arbitrary: fc.record({ who: person, ago: fc.integer({ min: 0, max: 70 }) }) },
    fc.record({ who: person, to: fc.constantFrom(null, ...deLinde.units.map(({ code }) => code)) }),
  );

  it("every scope counts exactly the people who work there now and did it in the period", () =>
    fc.assert(
      fc.asyncProperty(fc.array(happening, { minLength: 5, maxLength: 40 }), (happenings) =>
        story(async (acting) => {
          const days = new Map<string, number[]>();
          const home = new Map(deLinde.people.map(({ id, unit }) => [id, unit as string | null]));
          for (const event of happenings) {
            if ("to" in event) {
              await move(acting, event.who, event.to);
              home.set(event.who.id, event.to);
            } else {
              await learn(acting, event.who, event.ago);
              days.set(event.who.id, [...(days.get(event.who.id) ?? []), event.ago]);
            }
          }
          for (const { id, code } of deLinde.units) {
            const here = deLinde.people.filter(({ id: personId }) => pathOf(home.get(personId) ?? null).includes(code));
            const active = here.filter(({ id: personId }) => days.get(personId)?.some((ago) => ago < 30));
            expect((await peopleOn(acting, id)).rows, code).toBe(active.length);
            expect((await sizeOf(acting, id)).people, code).toBe(here.length);
          }
          const everyone = [...days.values()].filter((all) => all.some((ago) => ago < 30));
          expect((await peopleOn(acting, deLinde.id)).rows).toBe(everyone.length);
        }),
      ),
      { numRuns: 12 },
    ));
});

describe("a past that is written in one go", () => {
  it("counts as if it had been heard day by day", () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ who: fc.constantFrom(...deLinde.people), ago: fc.integer({ min: 0, max: 200 }) }), {
          minLength: 1,
          maxLength: 60,
        }),
        (past) =>
          story(async (acting) => {
            const activities = past.map(({ who, ago }): Activity => ({
              id: who.id,
              occurredAt: daysAgo(ago),
              actorId: who.id,
              verb: "learning.lesson_completed",
              object: { kind: "training", id: who.id },
              context: {},
            }));
            const indicator = indicators.filter(({ name }) => name === learned.indicator);
            await countPastActivities(acting, activities, indicator);
            const atOnce = await allDays(acting);
            await acting.db.deleteFrom("house.scope_day").where("organisation_id", "=", deLinde.id).execute();
            await acting.db.deleteFrom("house.person_day").where("organisation_id", "=", deLinde.id).execute();
            for (const activity of activities) await countActivity(acting, activity, indicator);
            expect(atOnce).toEqual(await allDays(acting));
            await countPastActivities(acting, activities, indicator);
            expect(await allDays(acting)).not.toEqual(atOnce);
          }),
      ),
      { numRuns: 5 },
    ));
});

/** Where somebody worked from so many days ago on; with null they had left. */
interface Turn {
  readonly who: CastMember;
  readonly ago: number;
  readonly to: string | null;
}

describe("a past in which people moved and left", () => {
  const person = fc.constantFrom(...deLinde.people);
  const ago = fc.integer({ min: 1, max: 120 });
  const moves = fc.uniqueArray(fc.record({ who: person, ago, to: fc.constantFrom(null, "NOORD", "ZUID", "HR") }), {
    selector: ({ who, ago: day }) => `${who.id} ${day}`,
    maxLength: 8,
  });

  it("is counted where each of them worked then, as if it had been heard day by day", () =>
    fc.assert(
      fc.asyncProperty(
        moves,
        fc.array(fc.record({ who: person, ago }), { minLength: 1, maxLength: 40 }),
        (moved, learnt) =>
          story(async (acting) => {
            const turns = [...moved].toSorted((one, other) => other.ago - one.ago);
            await keepTurns(acting, turns);
            for (let past = 121; past >= 0; past -= 1) {
              const then = { ...acting, now: daysAgo(past) };
              for (const turn of turns.filter((each) => each.ago === past)) await turnOf(then, turn);
              for (const { who } of learnt.filter((each) => each.ago === past)) await learn(then, who, past);
            }
            const byDay = await countedDays(acting);
            await acting.db.deleteFrom("house.scope_day").where("organisation_id", "=", deLinde.id).execute();
            await countPast(acting, [learned]);
            expect(await countedDays(acting)).toEqual(byDay);
          }),
      ),
      { numRuns: 6 },
    ));

  it("shows in its course who worked there at the time, and never more who did it than worked there", () =>
    story(async (acting) => {
      const [here, gone] = [deLinde.people.slice(0, 8), deLinde.people.slice(8, 12)];
      for (const who of [...here, ...gone]) await learn(acting, who, 70);
      for (const who of here.slice(0, 6)) await learn(acting, who, 5);
      const turns = gone.map((who) => ({ who, ago: 40, to: null }));
      await keepTurns(acting, turns);
      for (const turn of turns) await turnOf(acting, turn);
      await acting.db.deleteFrom("house.scope_day").where("organisation_id", "=", deLinde.id).execute();
      await countWritten(acting, indicators.filter(isAboutPeople));
      const shown = await ask(acting.db, releasesOf(acting, deLinde.id, [learned.indicator]));
      expect(shown.map(({ people, outOf }) => [people, outOf]).slice(0, 3)).toEqual([
        [6, 8],
        [0, 8],
        [12, 12],
      ]);
    }));
});

/** Writes down who was where since when. */
async function keepTurns({ db, actor }: Acting, turns: readonly Turn[]): Promise<void> {
  const dayText = (ago: number): string => daysAgo(ago).toISOString().slice(0, 10);
  for (const who of deLinde.people) {
    const own = turns.filter((turn) => turn.who === who);
    const places = [{ ago: 200, to: who.unit as string | null }, ...own].map((place, at) => ({
      ...place,
      until: own[at] ? dayText(own[at].ago) : null,
    }));
    await db.deleteFrom("people.position").where("person_id", "=", who.id).execute();
    for (const { ago, to, until } of places)
      if (to !== null)
        await sql`
          insert into people.position (organisation_id, person_id, from_day, until_day, unit_id)
          values (${actor.organisationId}, ${who.id}, ${dayText(ago)}::date, ${until}::date, ${unitId(to)})`.execute(
          db,
        );
  }
}

async function turnOf(acting: Acting, { who, to }: Turn): Promise<void> {
  await acting.db
    .updateTable("people.person")
    .set(to === null ? { deactivated_at: acting.now } : { deactivated_at: null, unit_id: unitId(to) })
    .where("organisation_id", "=", deLinde.id)
    .where("id", "=", who.id)
    .execute();
  await placePeople(acting, [who.id]);
}

const countedDays = async (acting: Acting) =>
  (await allDays(acting)).filter(({ people, events }) => people > 0 || events > 0);

const allDays = ({ db }: Acting) =>
  db
    .selectFrom("house.scope_day")
    .selectAll()
    .where("organisation_id", "=", deLinde.id)
    .orderBy("scope_id")
    .orderBy("day")
    .execute();

function pathOf(code: string | null): string[] {
  const unit = deLinde.units.find((each) => each.code === code);
  return unit ? [...pathOf(unit.parent), unit.code] : [];
}
