import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import { acting as actorOf } from "#test/actors.ts";
import { aylin, bram, chantal, deLinde, dewi, farid, peter, sanne, thomas, willemijn } from "#test/cast.ts";
import { useDatabase } from "#test/database/database.ts";
import { distributeActivity } from "#platform/activity/distribute.ts";
import { record } from "#platform/activity/record.ts";
import { organisationItself } from "#platform/actor.ts";
import { now } from "#platform/clock.ts";
import { globalDatabase, inOrganisation } from "#platform/db/database.ts";
import { newId } from "#platform/db/id.ts";
import { NotAllowed, NotFound } from "#platform/errors/errors.ts";
import { inLocale } from "#platform/i18n/locale.ts";
import type { CastMember } from "#test/cast.ts";
import { drawHouse } from "./actions/draw-house.ts";
import { lookAtBlock } from "./actions/look-at-block.ts";
import { lookAtHouse } from "./actions/look-at-house.ts";
import { pilesOf } from "./foundation.ts";
import { room } from "./room.ts";

useDatabase();

const unitId = (code: string): string => deLinde.units.find((unit) => unit.code === code)?.id ?? "";

async function happens(who: CastMember | null, verb: string, context = {}): Promise<void> {
  const actor = who ? await actorOf(who) : organisationItself(deLinde.id);
  await inOrganisation(deLinde.id, (db) =>
    record({ actor, db, now: now() }, verb, { kind: "training", id: newId() }, context),
  );
}

beforeAll(async () => {
  for (const routine of room.routines) await routine.run(organisationItself(deLinde.id));
  for (const who of [aylin, aylin, bram, chantal]) await happens(who, "learning.lesson_completed");
  await happens(thomas, "academy.published");
  await distributeActivity(room.listeners);
});

const look = async (who: CastMember, van?: string) => lookAtHouse(await actorOf(who), { van });
const evidenceOf = (view: Awaited<ReturnType<typeof look>>, name: string) =>
  view.blocks.flatMap(({ figures }) => figures).find((figure) => figure.name === name);

describe("the house on the home screen", () => {
  it("is Aylin's own first: what she did herself, and what is new for all", async () => {
    const view = await look(aylin);
    expect(view.house.title).toBe("Jouw huis");
    expect(view.house.blocks.investment).toMatchObject({ state: "lit", href: "/huis/investering" });
    expect(evidenceOf(view, "learning.learned")?.evidence).toBe("Je rondde de laatste 30 dagen 2 lessen af.");
    expect(evidenceOf(view, "learning.learned")?.facts[0]?.description).toContain("Niemand anders ziet dit.");
    expect(view.house.blocks.knowledge.state).toBe("lit");
    expect(view.house.blocks.leadership.state).toBe("shuttered");
  });

  it("offers one next step with its reason", async () => {
    const { blocks, house } = await look(aylin);
    const step = blocks.find(({ block }) => block === "investment")?.step;
    expect(step).toEqual({
      text: "Kies een training uit de catalogus",
      reason: "Je bent nu nergens mee bezig.",
      href: "/catalogus",
    });
    expect(house.blocks.investment.nextStep).toEqual(step);
  });

  it("shows Willemijn the care units that she leads, together, and how sure that is", async () => {
    const view = await look(willemijn, unitId("ZORG"));
    const figure = evidenceOf(view, "learning.learned");
    expect(figure?.evidence).toBe("3 van de 6 collega’s leerden de laatste 30 dagen.");
    const facts = JSON.stringify(figure?.facts);
    expect(facts).toContain("3 van de 6 mensen die hier nu werken (50%)");
    expect(facts).toContain("tussen 19% en 81%");
    expect(view.links.path.map(({ label }) => label)).toEqual(["Zorggroep De Linde", "Zorg"]);
    expect(view.links.below.map(({ label }) => label)).toEqual(["Team Noord", "Team Zuid"]);
  });

  it("tells of a team of three only that it is too small", async () => {
    for (const [who, van] of [
      [sanne, unitId("ZUID")],
      [aylin, unitId("ZUID")],
      [farid, unitId("NOORD")],
    ] as const) {
      const view = await look(who, van);
      expect(view.house.blocks.investment).toMatchObject({ state: "shuttered", trend: null });
      expect(JSON.stringify(evidenceOf(view, "learning.learned"))).not.toMatch(/van de \d/);
    }
  });

  it("keeps other teams from who does not lead them, and what is no unit from everybody", async () => {
    await expect(look(aylin, unitId("NOORD"))).rejects.toThrow(NotAllowed);
    await expect(look(sanne, unitId("ZORG"))).rejects.toThrow(NotAllowed);
    await expect(look(peter, unitId("ZUID"))).rejects.toThrow(NotAllowed);
    await expect(look(willemijn, newId())).rejects.toThrow(NotFound);
    expect((await look(willemijn, "iemand anders")).house.title).toBe("Jouw huis");
  });

  it("lets HR walk the tree from the top, and others only where they may go", async () => {
    expect((await look(farid, "organisatie")).links.below.map(({ label }) => label)).toEqual([
      "HR",
      "ICT en ontvangst",
      "Leercentrum",
      "Zorg",
    ]);
    expect((await look(aylin, "organisatie")).links.below).toEqual([]);
    expect((await look(aylin, unitId("ZUID"))).links.path).toEqual([]);
    expect((await look(aylin)).links.houses.map(({ label }) => label)).toEqual(["Van mij", "Team Zuid", "Organisatie"]);
  });

  it("has one tab for the whole, also for who leads the unit that holds everybody", async () => {
    const labels = async (van?: string) => (await look(willemijn, van)).links.houses.map(({ label }) => label);
    expect(await labels()).toEqual(["Van mij", "Organisatie"]);
    expect(await labels(unitId("LINDE"))).toEqual(["Van mij", "Zorggroep De Linde", "Organisatie"]);
  });

  it("is English for who reads English", async () => {
    const view = await look(dewi, "organisatie");
    expect(view.house.title).toBe("The house of the organisation");
    expect(evidenceOf(view, "learning.learned")?.evidence).toBe("3 of 12 colleagues learned in the latest 30 days.");
  });
});

describe("the trend", () => {
  const learnedIn = async (van: string) => evidenceOf(await look(willemijn, van), "learning.learned");
  const foundedDaysAgo = (days: number) =>
    globalDatabase()
      .updateTable("platform.organisation")
      .set({ created_at: new Date(now().getTime() - days * 86_400_000) })
      .where("id", "=", deLinde.id)
      .execute();

  it("is not told before the organisation has been there for two periods", async () => {
    for (const days of [0, 30, 58]) {
      await foundedDaysAgo(days);
      expect(await learnedIn("organisatie")).toMatchObject({ light: "lit", trend: null, trendText: null });
    }
    await foundedDaysAgo(59);
    expect(await learnedIn("organisatie")).toMatchObject({ trend: "same" });
    await foundedDaysAgo(0);
  });

  it("is told at once where an organisation brought its past", async () => {
    const longAgo = new Date(now().getTime() - 80 * 86_400_000);
    await inOrganisation(deLinde.id, (db) =>
      sql`insert into house.scope_day (organisation_id, scope_id, indicator, day, events)
        values (${deLinde.id}, ${deLinde.id}, 'learning.learned', ${longAgo}, 1)`.execute(db),
    );
    expect(await learnedIn("organisatie")).toMatchObject({ trend: "same" });
    expect(evidenceOf(await look(aylin), "learning.learned")).toMatchObject({ light: "lit", trend: null });
    await inOrganisation(deLinde.id, (db) =>
      sql`delete from house.scope_day where organisation_id = ${deLinde.id} and day = ${longAgo}`.execute(db),
    );
  });
});

describe("the page of a block", () => {
  it("says on what its figures rest, and what to do", async () => {
    const view = await lookAtBlock(await actorOf(willemijn), { block: "investering", van: unitId("ZORG") });
    expect(view).toMatchObject({ name: "Investeer in medewerkers", light: "lit" });
    expect(view.figures.map(({ name }) => name)).toEqual(["learning.learned", "learning.finished"]);
    expect(view.figures[1]).toMatchObject({ light: "shuttered", trend: null });
    expect(view.house).toEqual({ title: "Het huis van Zorg", href: `/?van=${unitId("ZORG")}` });
  });

  it("asks the same permission as the house, and knows five blocks", async () => {
    const aylins = await actorOf(aylin);
    await expect(lookAtBlock(aylins, { block: "investering", van: unitId("NOORD") })).rejects.toThrow(NotAllowed);
    await expect(lookAtBlock(aylins, { block: "totaal" })).rejects.toThrow(NotFound);
  });
});

describe("the house to take along", () => {
  it("says what its page says, and of which day; what its reader can do next stays at home", async () => {
    const willemijns = await actorOf(willemijn);
    const { house, theme } = await drawHouse(willemijns, { van: unitId("ZORG"), kleur: "donker" });
    const shown = await look(willemijn, unitId("ZORG"));
    expect(theme).toBe("dark");
    expect(house.title).toMatch(/^Het huis van Zorg, \d+ \w+ \d{4}$/);
    expect(house.blocks.investment.evidence).toBe(shown.house.blocks.investment.evidence);
    expect(Object.values(house.blocks).map(({ nextStep }) => nextStep)).toEqual([null, null, null, null, null]);
  });

  it("asks the same permission as the house", async () => {
    await expect(drawHouse(await actorOf(aylin), { van: unitId("NOORD") })).rejects.toThrow(NotAllowed);
  });
});

describe("people who come, go and move", () => {
  it("count where they work as soon as it is announced", async () => {
    const people = async (van: string) =>
      (await lookAtHouse(await actorOf(farid), { van })).blocks
        .flatMap(({ figures }) => figures)
        .find(({ name }) => name === "learning.learned")?.evidence;
    await inOrganisation(deLinde.id, async (db) => {
      await sql`update people.person set unit_id = ${unitId("ZUID")} where id in (${chantal.id}, ${dewi.id})`.execute(
        db,
      );
      const acting = { actor: organisationItself(deLinde.id), db, now: now() };
      for (const { id } of [chantal, dewi]) await record(acting, "people.moved", { kind: "person", id });
    });
    await distributeActivity(room.listeners);
    expect(await people(unitId("ZUID"))).toBe("3 van de 5 collega’s leerden de laatste 30 dagen.");
    // Peter works between Team Zuid and Zorg now, alone in Team Noord: Zorg speaks for the others.
    expect(await people(unitId("ZORG"))).toBe("3 van de 5 collega’s leerden de laatste 30 dagen.");
  });
});

describe("the foundation", () => {
  const pile = async (layer: string) => (await look(aylin)).piles.find(({ name }) => name === layer);

  it("stands on layers that are led and reached, and says what each rests on", async () => {
    expect(await pile("Directie")).toMatchObject({
      state: "measured",
      evidence: "De hele organisatie heeft een leidinggevende.",
    });
    expect(await pile("Medewerkers")).toMatchObject({
      state: "measured",
      evidence: "11 van de 12 collega’s kunnen meedoen.",
    });
    expect((await pile("Teamleiders"))?.facts.map(({ term }) => term)).toEqual([
      "Rust op",
      "Gemeten op",
      "Geteld als",
      "Komt uit",
    ]);
  });

  it("is the same under every house, also for who draws it", async () => {
    const [own, whole] = [await look(aylin), await look(peter, "organisatie")];
    expect(whole.house.foundation).toEqual(own.house.foundation);
    expect((await drawHouse(await actorOf(aylin), {})).house.foundation.piles).toEqual(own.piles);
  });

  it("says what it will tell of a layer that is not there, or has too few people", async () => {
    const at = now();
    const measured = [
      { measure: "people.teams-led", part: 0, whole: 0, measuredAt: at },
      { measure: "people.reached", part: 4, whole: 4, measuredAt: at },
    ];
    const [board, , leaders, employees] = inLocale("nl", () => pilesOf(measured));
    expect(board).toMatchObject({
      state: "unmeasured",
      evidence: "Hier zie je of de hele organisatie een leidinggevende heeft.",
    });
    expect([leaders?.state, employees?.state]).toEqual(["unmeasured", "unmeasured"]);
    expect(employees?.facts[0]).toEqual({ term: "Ondergrens", description: "Te zien vanaf 5 mensen." });
  });
});
