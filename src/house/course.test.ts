import { describe, expect, it } from "vitest";
import { acting as actorOf } from "#test/actors.ts";
import { aylin, bram, type CastMember, chantal, deLinde, dewi, farid, peter, sanne } from "#test/cast.ts";
import { useDatabase } from "#test/database/database.ts";
import type { Acting } from "#platform/action/acting.ts";
import { organisationItself } from "#platform/actor.ts";
import { now } from "#platform/clock.ts";
import { inOrganisation } from "#platform/db/database.ts";
import { lookAtBlock } from "./actions/look-at-block.ts";
import { keepFigures } from "./course.ts";
import { placePeople } from "./placing.ts";
import { countForOrganisation, countForPerson } from "./queries/counting.ts";
import { deleteReleasesBefore } from "./queries/releases.ts";

useDatabase();

const day = 86_400_000;
const today = now();
const daysAgo = (days: number) => new Date(today.getTime() - days * day);
const unitId = (code: string): string => deLinde.units.find((unit) => unit.code === code)?.id ?? "";

/** Does something as if it were so many days ago. */
const then = (days: number, work: (acting: Acting) => Promise<unknown>) =>
  inOrganisation(deLinde.id, (db) => work({ actor: organisationItself(deLinde.id), db, now: daysAgo(days) }));

const learns = (who: CastMember, days: number) =>
  then(days, (acting) => countForPerson(acting, { indicator: "learning.learned", days: 30 }, who.id, daysAgo(days)));

async function courseOf(who: CastMember, van: string, figure = "learning.learned", block = "investering") {
  const view = await lookAtBlock(await actorOf(who), { block, van });
  return view.figures.find(({ name }) => name === figure)?.course ?? null;
}

describe("how a figure went", () => {
  it("shows what was shown at the time, beside how many worked there then", async () => {
    await then(60, (acting) => placePeople(acting, null));
    for (const who of [aylin, bram, chantal, sanne, dewi]) await learns(who, 65);
    await then(60, keepFigures);
    for (const who of [aylin, bram]) await learns(who, 32);
    await then(30, keepFigures);
    await learns(aylin, 3);
    await then(0, keepFigures);
    const course = await courseOf(peter, "organisatie");
    expect(course?.series).toEqual([
      { name: "Deden het", tone: "investment", values: [null, null, null, 5, 2, 1] },
      { name: "Werkten hier", tone: "neutral", values: [null, null, null, 12, 12, 12] },
    ]);
    expect(course?.labels).toHaveLength(6);
  });

  it("says nothing of a unit with too few people", async () => {
    expect(await courseOf(farid, unitId("ICT"))).toBeNull();
  });

  it("is kept once a period, and what was shown stays so", async () => {
    const before = await courseOf(peter, "organisatie");
    for (const who of [peter, chantal]) await learns(who, 31);
    await then(0, keepFigures);
    expect(await courseOf(peter, "organisatie")).toEqual(before);
  });

  it("counts one's own from one's own days, since one came", async () => {
    const own = await courseOf(aylin, "ik");
    expect(own?.series).toHaveLength(1);
    expect(own?.series[0]?.values.slice(-3)).toEqual([null, 1, 1]);
  });

  it("counts what happened in the whole organisation by period", async () => {
    for (const days of [2, 100, 400])
      await then(days, (acting) => countForOrganisation(acting, "academy.published", daysAgo(days)));
    const course = await courseOf(peter, "organisatie", "academy.published", "kennis");
    expect(course?.series).toEqual([{ name: "Aantal keer", tone: "knowledge", values: [null, null, 0, 0, 1, 1] }]);
  });

  it("is forgotten with the days behind it", async () => {
    await then(0, (acting) => deleteReleasesBefore(acting, daysAgo(-1)));
    expect(await courseOf(peter, "organisatie")).toBeNull();
  });
});
