import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { acting as actorOf } from "#test/actors.ts";
import { aylin, bram, type CastMember, chantal, deLinde, dewi, kees, peter, sanne, willemijn } from "#test/cast.ts";
import { useDatabase } from "#test/database/database.ts";
import type { Acting } from "#platform/action/acting.ts";
import { type Actor, organisationItself } from "#platform/actor.ts";
import { inOrganisation } from "#platform/db/database.ts";
import { ask } from "#platform/db/question.ts";
import type { Activity } from "#platform/activity/distribute.ts";
import { countActivity, countPastActivities } from "./counting.ts";
import { placePeople } from "./placing.ts";
import { countForOrganisation, countForPerson } from "./queries/counting.ts";
import { ownFigures, scopeFigures } from "./queries/figures.ts";
import { scopeSize } from "./queries/scopes.ts";
import { indicators } from "./registry.ts";

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
