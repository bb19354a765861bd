import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { setClock } from "#platform/clock.ts";
import { inOrganisation, readingInOrganisation } from "#platform/db/database.ts";
import { Conflict, NotAllowed, NotFound } from "#platform/errors/errors.ts";
import { performDueRoutines } from "#platform/jobs/routine.ts";
import { organisationItself } from "#platform/actor.ts";
import { acting } from "#test/actors.ts";
import { aylin, bram, chantal, type CastMember, deLinde, farid, lotte, peter, ruth, sanne } from "#test/cast.ts";
import { useDatabase } from "#test/database/database.ts";
import { refusalOf } from "#test/refusal.ts";
import { addStep, removeStep } from "./actions/change-steps.ts";
import { deactivatePerson } from "./actions/deactivate-person.ts";
import { cancelReorganisation, planReorganisation, reopenReorganisation } from "./actions/plan-reorganisation.ts";
import { discardReorganisation, startReorganisation } from "./actions/prepare-reorganisation.ts";
import { reactivatePerson } from "./actions/reactivate-person.ts";
import { readProfile } from "./actions/read-profile.ts";
import { readReorganisation } from "./actions/read-reorganisation.ts";
import { readReorganisations } from "./actions/read-reorganisations.ts";
import { readUnit } from "./actions/read-unit.ts";
import { readUnits } from "./actions/read-units.ts";
import { carryOutReorganisations } from "./reorganisations/carry-out-due.ts";
import type { PicturedUnit } from "./views/reorganisation.ts";
import { findConcerned } from "./queries/reorganisations.ts";

useDatabase();

const unitOf = (code: string): string => deLinde.units.find((unit) => unit.code === code)?.id ?? "";
const at = (moment: string): void => setClock(() => new Date(moment));
beforeEach(() => at("2030-01-10T10:00:00Z"));
afterEach(() => setClock(null));

const theDayComes = () => carryOutReorganisations.run(organisationItself(deLinde.id));

async function draft(...steps: readonly Record<string, unknown>[]): Promise<string> {
  const actor = await acting(farid);
  const { reorganisationId } = await startReorganisation(actor, { name: "Zuid krijgt een nachtteam", explanation: "" });
  for (const step of steps) await addStep(actor, { reorganisationId, ...step });
  return reorganisationId;
}

const look = async (who: CastMember, reorganisationId: string) =>
  readReorganisation(await acting(who), { reorganisationId });

const plan = async (reorganisationId: string, takesPlaceOn = "01-04-2030") =>
  planReorganisation(await acting(farid), { reorganisationId, takesPlaceOn });

const stateOf = async (reorganisationId: string) => (await look(farid, reorganisationId)).state;

const verbs = () =>
  readingInOrganisation(deLinde.id, async (db) =>
    (await db.selectFrom("platform.activity").select(["verb", "object_id"]).orderBy("id").execute()).map(
      ({ verb, object_id }) => `${verb} ${object_id}`,
    ),
  );

const moveBram = { kind: "move_person", personIds: bram.id, unitId: unitOf("NOORD") };

describe("a draft", () => {
  it("is made by who keeps the people, and is there for nobody else", async () => {
    await expect(startReorganisation(await acting(sanne), { name: "Stiekem" })).rejects.toBeInstanceOf(NotAllowed);
    const reorganisationId = await draft(moveBram);
    expect((await look(ruth, reorganisationId)).steps).toMatchObject([
      { kind: "move_person", person: { name: bram.name }, other: "Team Zuid", unit: "Team Noord" },
    ]);
    for (const other of [bram, sanne, lotte])
      await expect(look(other, reorganisationId)).rejects.toBeInstanceOf(NotFound);
    expect((await readReorganisations(await acting(aylin), {})).reorganisations).toEqual([]);
    expect(await verbs()).toEqual([]);
  });

  it("shows how it will be, and warns, before anything changes", async () => {
    const reorganisationId = await draft(
      { kind: "new_unit", name: "Nachtteam", parentId: unitOf("ZORG") },
      { kind: "move_person", everybodyOf: unitOf("NOORD"), unitId: unitOf("ZUID") },
      { kind: "appoint_leader", unitId: unitOf("ZORG"), personId: aylin.id },
    );
    const view = await look(farid, reorganisationId);
    const care = view.pictures?.after[0]?.children.find(({ name }) => name === "Zorg");
    expect(care).toMatchObject({ leaderName: aylin.name, marks: ["leader"] });
    expect(care?.children.map(({ name, total, marks }) => [name, total, marks])).toEqual([
      ["Nachtteam", 0, ["new"]],
      ["Team Noord", 0, ["people"]],
      ["Team Zuid", 6, ["people"]],
    ]);
    expect(view.warnings.map(({ code, unit }) => [code, unit])).toEqual([
      ["emptied", "Team Noord"],
      ["empty", "Nachtteam"],
    ]);
    expect((await readUnit(await acting(farid), { unitId: unitOf("NOORD") })).headcount).toBe(3);
  });

  it("refuses a step that is impossible, and lets a later step on the same take the place of the earlier", async () => {
    const reorganisationId = await draft(moveBram);
    const actor = await acting(farid);
    const add = (step: Record<string, unknown>) => refusalOf(addStep(actor, { reorganisationId, ...step }));
    expect(await add({ kind: "move_unit", unitId: unitOf("ZORG"), parentId: unitOf("ZUID") })).toHaveProperty(
      "parentId",
    );
    expect(await add({ kind: "move_person", unitId: unitOf("ZUID") })).toHaveProperty("personIds");
    expect(await add({ kind: "new_unit", name: "Dubbel", code: "zuid" })).toHaveProperty("code");
    expect(await add({ kind: "move_person", personIds: ruth.id, unitId: unitOf("ZUID") })).toHaveProperty("personIds");
    await addStep(actor, { reorganisationId, ...moveBram, unitId: unitOf("HR") });
    const { steps } = await look(farid, reorganisationId);
    expect(steps.map(({ unit }) => unit)).toEqual(["HR"]);
    await removeStep(actor, { reorganisationId, stepId: steps[0]?.id ?? "" });
    expect(await refusalOf(plan(reorganisationId))).toEqual({ "": "Voeg eerst een stap toe." });
    await discardReorganisation(actor, { reorganisationId });
    await expect(look(farid, reorganisationId)).rejects.toBeInstanceOf(NotFound);
  });
});

describe("what is planned", () => {
  it("is for a day to come, and can be read by everybody, but who moves only by those whom it concerns", async () => {
    const reorganisationId = await draft(moveBram, {
      kind: "appoint_leader",
      unitId: unitOf("NOORD"),
      personId: chantal.id,
    });
    for (const day of ["10-01-2030", "31-02-2030", "gisteren"])
      expect(await refusalOf(plan(reorganisationId, day))).toHaveProperty("takesPlaceOn");
    await plan(reorganisationId);
    await expect(addStep(await acting(farid), { reorganisationId, ...moveBram })).rejects.toBeInstanceOf(Conflict);
    const seenBy = async (who: CastMember) => {
      const { steps, othersMoving, warnings, can } = await look(who, reorganisationId);
      return { kinds: steps.map(({ kind }) => kind), othersMoving, warnings, can };
    };
    const nothingToDo = { edit: false, cancel: false, reopen: false, discard: false };
    for (const who of [bram, sanne, peter])
      expect(await seenBy(who)).toMatchObject({ kinds: ["move_person", "appoint_leader"], can: nothingToDo });
    expect(await seenBy(aylin)).toEqual({ kinds: ["appoint_leader"], othersMoving: 1, warnings: [], can: nothingToDo });
    await expect(look(lotte, reorganisationId)).rejects.toBeInstanceOf(NotFound);
    expect((await readUnits(await acting(aylin), {})).planned.map(({ takesPlaceOn }) => takesPlaceOn)).toEqual([
      "2030-04-01",
    ]);
    const concerned = await inOrganisation(deLinde.id, (db) =>
      findConcerned({ db, actor: organisationItself(deLinde.id) }, reorganisationId),
    );
    expect(concerned).toEqual(expect.arrayContaining([bram.id, chantal.id, peter.id]));
    expect(concerned).not.toContain(aylin.id);
    await cancelReorganisation(await acting(farid), { reorganisationId });
    at("2030-04-02T10:00:00Z");
    await theDayComes();
    expect(await stateOf(reorganisationId)).toBe("cancelled");
    await reopenReorganisation(await acting(farid), { reorganisationId });
    expect(await stateOf(reorganisationId)).toBe("draft");
  });

  it("is carried out by itself as soon as the day begins where the organisation is, once, with its history", async () => {
    const reorganisationId = await draft(
      { kind: "new_unit", name: "Nachtteam", code: "NACHT", parentId: unitOf("ZORG") },
      moveBram,
    );
    const nights = (await look(farid, reorganisationId)).form?.units.find(({ label }) => label.endsWith("Nachtteam"));
    const actor = await acting(farid);
    const unitId = nights?.value ?? "";
    await addStep(actor, { reorganisationId, kind: "appoint_leader", unitId, personId: bram.id });
    await addStep(actor, { reorganisationId, kind: "move_unit", unitId: unitOf("ZUID"), parentId: unitId });
    await plan(reorganisationId, "31-03-2030");
    at("2030-03-30T22:59:00Z");
    await theDayComes();
    expect(await stateOf(reorganisationId)).toBe("planned");
    at("2030-03-30T23:01:00Z");
    await Promise.all([theDayComes(), theDayComes()]);
    await performDueRoutines([carryOutReorganisations]);
    expect(await stateOf(reorganisationId)).toBe("carried_out");
    const zuid = await readUnit(await acting(aylin), { unitId: unitOf("ZUID") });
    expect(zuid.above.map(({ name }) => name)).toEqual(["Zorggroep De Linde", "Zorg", "Nachtteam"]);
    expect((await readUnit(await acting(aylin), { unitId })).leader?.name).toBe(bram.name);
    const { career } = await readProfile(await acting(farid), { personId: bram.id });
    expect(career?.map(({ unitName, from }) => [unitName, from])).toMatchObject([
      ["Team Noord", "2030-03-31"],
      ["Team Zuid", expect.any(String)],
    ]);
    const told = await verbs();
    for (const verb of [
      `people.moved ${bram.id}`,
      `people.unit-moved ${unitOf("ZUID")}`,
      `people.leader-appointed ${unitId}`,
      `people.reorganisation-carried-out ${reorganisationId}`,
    ])
      expect(told.filter((each) => each === verb)).toEqual([verb]);
    await expect(cancelReorganisation(actor, { reorganisationId })).rejects.toBeInstanceOf(Conflict);
  });

  it("closes a unit that everybody leaves, on its day and not before, and keeps what was", async () => {
    const closing = { kind: "close_unit", unitId: unitOf("NOORD") };
    const reorganisationId = await draft({ kind: "move_person", everybodyOf: unitOf("NOORD"), unitId: unitOf("ZUID") });
    const actor = await acting(farid);
    expect(await refusalOf(addStep(actor, { ...closing, reorganisationId, unitId: unitOf("ZUID") }))).toHaveProperty(
      "unitId",
    );
    await addStep(actor, { ...closing, reorganisationId });
    const { pictures, warnings } = await look(farid, reorganisationId);
    const names = (units: readonly PicturedUnit[]): string[] =>
      units.flatMap(({ name, marks, children }) => [
        ...(marks.includes("closes") ? [`${name} closes`] : [name]),
        ...names(children),
      ]);
    expect(names(pictures?.before ?? [])).toContain("Team Noord closes");
    expect(names(pictures?.after ?? []).join()).not.toContain("Team Noord");
    expect(warnings).toEqual([]);
    await plan(reorganisationId);
    expect((await readUnit(actor, { unitId: unitOf("NOORD") })).closedAt).toBeNull();
    at("2030-04-01T10:00:00Z");
    await theDayComes();
    const closed = await readUnit(actor, { unitId: unitOf("NOORD") });
    expect([closed.closedAt, closed.leader]).toEqual([new Date("2030-04-01T10:00:00Z"), null]);
    expect((await look(farid, reorganisationId)).steps.at(-1)).toMatchObject({
      kind: "close_unit",
      unit: "Team Noord",
    });
    expect((await readProfile(actor, { personId: peter.id })).career?.map(({ unitName }) => unitName)).toEqual([
      "Team Zuid",
      "Team Noord",
    ]);
  });

  it("is not carried out, not even half, when the organisation has changed so that a step is impossible", async () => {
    const reorganisationId = await draft(
      { kind: "move_unit", unitId: unitOf("HR"), parentId: unitOf("ICT") },
      { kind: "move_person", personIds: chantal.id, unitId: unitOf("LEREN") },
    );
    await plan(reorganisationId);
    await deactivatePerson(await acting(farid), { personId: chantal.id });
    at("2030-04-01T05:00:00Z");
    await theDayComes();
    const view = await look(farid, reorganisationId);
    expect(view.state).toBe("stopped");
    expect(view.steps.map(({ kind, problem }) => [kind, problem])).toEqual([
      ["move_unit", null],
      ["move_person", "person-gone"],
    ]);
    expect((await readUnit(await acting(farid), { unitId: unitOf("HR") })).parentId).toBe(unitOf("LINDE"));
    await expect(look(aylin, reorganisationId)).rejects.toBeInstanceOf(NotFound);
    await reactivatePerson(await acting(farid), { personId: chantal.id });
    await reopenReorganisation(await acting(farid), { reorganisationId });
    await plan(reorganisationId, "02-04-2030");
    at("2030-04-02T05:00:00Z");
    await theDayComes();
    expect(await stateOf(reorganisationId)).toBe("carried_out");
    expect((await readUnit(await acting(farid), { unitId: unitOf("HR") })).parentId).toBe(unitOf("ICT"));
  });
});
