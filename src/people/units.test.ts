import { describe, expect, it } from "vitest";
import { readingInOrganisation } from "#platform/db/database.ts";
import { Conflict, Invalid, NotAllowed, NotFound } from "#platform/errors/errors.ts";
import { acting } from "#test/actors.ts";
import { aylin, bram, deLinde, farid, lotte, sanne, willemijn } from "#test/cast.ts";
import { useDatabase } from "#test/database/database.ts";
import { refusalOf } from "#test/refusal.ts";
import { addUnit } from "./actions/add-unit.ts";
import { appointLeader } from "./actions/appoint-leader.ts";
import { changeUnit } from "./actions/change-unit.ts";
import { closeUnit } from "./actions/close-unit.ts";
import { moveUnit } from "./actions/move-unit.ts";
import { readUnit } from "./actions/read-unit.ts";
import { readUnits } from "./actions/read-units.ts";
import { reopenUnit } from "./actions/reopen-unit.ts";

useDatabase();

const unitId = (code: string): string => deLinde.units.find((unit) => unit.code === code)?.id ?? "";

const places = () =>
  readingInOrganisation(deLinde.id, (db) =>
    db.selectFrom("people.unit").select(["id", "parent_id", "ancestor_ids"]).execute(),
  );

describe("a unit", () => {
  it("is added below another by HR, and by nobody else", async () => {
    const nights = { name: "Nachtdienst", code: "NACHT", parentId: unitId("ZUID") };
    await expect(addUnit(await acting(sanne), nights)).rejects.toBeInstanceOf(NotAllowed);
    const made = await addUnit(await acting(farid), nights);
    const view = await readUnit(await acting(aylin), { unitId: made.unitId });
    expect(view.above.map((unit) => unit.name)).toEqual(["Zorggroep De Linde", "Zorg", "Team Zuid"]);
  });

  it("does not take another's code, whatever its capitals", async () => {
    const twin = { name: "Zuid nogmaals", code: "zuid", parentId: "" };
    await expect(addUnit(await acting(farid), twin)).rejects.toThrow("Deze code is al van Team Zuid.");
    await expect(
      changeUnit(await acting(farid), { unitId: unitId("HR"), name: "HR", code: "ict" }),
    ).rejects.toBeInstanceOf(Invalid);
  });

  it("is unknown to another organisation", async () => {
    await expect(readUnit(await acting(lotte), { unitId: unitId("ZUID") })).rejects.toBeInstanceOf(NotFound);
    await expect(moveUnit(await acting(lotte), { unitId: unitId("ZUID"), parentId: "" })).rejects.toBeInstanceOf(
      NotFound,
    );
  });
});

describe("the tree", () => {
  it("counts people on every level", async () => {
    const [linde] = (await readUnits(await acting(aylin), {})).tree;
    expect(linde).toMatchObject({ name: "Zorggroep De Linde", headcount: 1, total: 12 });
    expect(linde?.children.map((unit) => [unit.name, unit.total])).toEqual([
      ["HR", 1],
      ["ICT en ontvangst", 2],
      ["Leercentrum", 2],
      ["Zorg", 6],
    ]);
  });

  it("refuses a loop, with a sentence at the field", async () => {
    const refusal = await refusalOf(
      moveUnit(await acting(farid), { unitId: unitId("ZORG"), parentId: unitId("ZUID") }),
    );
    expect(refusal["parentId"]).toContain("niet onder zichzelf");
  });

  it("has no loop when two move each other's branch at the same moment", async () => {
    const actor = await acting(farid);
    const outcomes = await Promise.allSettled([
      moveUnit(actor, { unitId: unitId("HR"), parentId: unitId("ICT") }),
      moveUnit(actor, { unitId: unitId("ICT"), parentId: unitId("HR") }),
    ]);
    expect(outcomes.map((outcome) => outcome.status).toSorted()).toEqual(["fulfilled", "rejected"]);
    const after = await places();
    for (const place of after) {
      const parent = after.find((candidate) => candidate.id === place.parent_id);
      expect(place.ancestor_ids).toEqual([...(parent?.ancestor_ids ?? []), place.id]);
    }
  });
});

describe("leading a unit", () => {
  it("covers the units below it, from the moment of the appointment", async () => {
    await appointLeader(await acting(farid), { unitId: unitId("ZORG"), personId: bram.id });
    const actor = await acting(bram);
    expect(actor.roles.has("leader")).toBe(true);
    expect(actor.ledUnitIds).toEqual(expect.arrayContaining([unitId("ZORG"), unitId("ZUID"), unitId("NOORD")]));
    await appointLeader(await acting(farid), { unitId: unitId("ZORG"), personId: "" });
    expect((await acting(bram)).roles.has("leader")).toBe(false);
  });

  it("is not for somebody of elsewhere", async () => {
    await expect(
      appointLeader(await acting(farid), { unitId: unitId("ZUID"), personId: lotte.id }),
    ).rejects.toBeInstanceOf(Invalid);
    expect((await readUnit(await acting(aylin), { unitId: unitId("ZUID") })).leader?.id).toBe(sanne.id);
  });
});

describe("closing a unit", () => {
  it("waits until its people and units have another place, and can be undone", async () => {
    const actor = await acting(farid);
    await expect(closeUnit(actor, { unitId: unitId("LINDE") })).rejects.toBeInstanceOf(Conflict);
    await expect(closeUnit(actor, { unitId: unitId("NOORD") })).rejects.toThrow("Hier werken nog 3 collega’s.");
    const { unitId: empty } = await addUnit(actor, { name: "Proeftuin", code: "", parentId: unitId("ZORG") });
    await closeUnit(actor, { unitId: empty });
    await expect(readUnit(await acting(willemijn), { unitId: empty })).rejects.toBeInstanceOf(NotFound);
    await expect(addUnit(actor, { name: "Eronder", code: "", parentId: empty })).rejects.toBeInstanceOf(Invalid);
    await reopenUnit(actor, { unitId: empty });
    expect((await readUnit(await acting(willemijn), { unitId: empty })).closedAt).toBeNull();
  });
});
