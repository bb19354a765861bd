import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { carryOut } from "./carry-out.ts";
import { differenceOf } from "./difference.ts";
import { isAboutTheSame, type Step } from "./step.ts";
import type { Structure, StructureUnit } from "./structure.ts";
import { totalsOf, warningsOf } from "./warnings.ts";

const unit = (id: string, above: readonly string[], more: Partial<StructureUnit> = {}): StructureUnit => ({
  id,
  parentId: above.at(-1) ?? null,
  ancestorIds: [...above, id],
  name: id,
  code: id.toUpperCase(),
  isClosed: false,
  leaderId: null,
  leaderName: null,
  leaderUnitId: null,
  headcount: 0,
  ...more,
});

const led = (leaderId: string, leaderUnitId: string) => ({ leaderId, leaderName: leaderId, leaderUnitId });

/** Willemijn leads De Linde, Sanne Zuid and Peter Noord; Oud is closed. */
const linde: Structure = {
  units: new Map(
    [
      unit("linde", [], { ...led("willemijn", "linde"), headcount: 1 }),
      unit("zorg", ["linde"]),
      unit("zuid", ["linde", "zorg"], { ...led("sanne", "zuid"), headcount: 2 }),
      unit("noord", ["linde", "zorg"], { ...led("peter", "noord"), headcount: 1 }),
      unit("oud", ["linde"], { isClosed: true }),
    ].map((each) => [each.id, each]),
  ),
  people: new Map(
    [
      { id: "willemijn", unitId: "linde", isHere: true },
      { id: "sanne", unitId: "zuid", isHere: true },
      { id: "aylin", unitId: "zuid", isHere: true },
      { id: "peter", unitId: "noord", isHere: true },
      { id: "dirk", unitId: "noord", isHere: false },
    ].map((person) => [person.id, { ...person, name: person.id }]),
  ),
};

const newUnit = (unitId: string, parentId: string | null, code: string | null = null): Step => ({
  kind: "new_unit",
  id: `make ${unitId}`,
  unitId,
  parentId,
  name: unitId,
  code,
});
const moveUnit = (unitId: string, parentId: string | null): Step => ({
  kind: "move_unit",
  id: `move ${unitId}`,
  unitId,
  parentId,
});
const movePerson = (personId: string, unitId: string): Step => ({
  kind: "move_person",
  id: `send ${personId}`,
  personId,
  unitId,
});
const appoint = (unitId: string, personId: string): Step => ({
  kind: "appoint_leader",
  id: `appoint ${personId}`,
  unitId,
  personId,
});

const close = (unitId: string): Step => ({ kind: "close_unit", id: `close ${unitId}`, unitId });

const problemsOf = (...steps: Step[]) => carryOut(linde, steps).problems.map(({ code }) => code);

describe("the steps of a reorganisation", () => {
  it("build on each other: a new unit gets a place, people and a leader", () => {
    const steps = [
      newUnit("wijk", "zorg"),
      moveUnit("noord", "wijk"),
      movePerson("aylin", "wijk"),
      appoint("wijk", "aylin"),
    ];
    const { after, problems } = carryOut(linde, steps);
    expect(problems).toEqual([]);
    expect(after.units.get("noord")?.ancestorIds).toEqual(["linde", "zorg", "wijk", "noord"]);
    expect(after.units.get("wijk")).toMatchObject({ headcount: 1, leaderId: "aylin", leaderUnitId: "wijk" });
    expect(differenceOf(linde, after)).toMatchObject({
      newUnits: [{ id: "wijk" }],
      movedUnits: [{ id: "noord", from: "zorg", to: "wijk" }],
      leaders: [{ unitId: "wijk", from: null, to: "aylin" }],
      people: [{ id: "aylin", from: "zuid", to: "wijk" }],
    });
  });

  it("say which of them cannot be done, and why", () => {
    expect(problemsOf(moveUnit("zorg", "zuid"))).toEqual(["loop"]);
    expect(problemsOf(moveUnit("oud", "zorg"))).toEqual(["unit-gone"]);
    expect(problemsOf(moveUnit("zuid", "oud"), newUnit("x", "nergens"))).toEqual(["place-gone", "place-gone"]);
    expect(problemsOf(movePerson("dirk", "zuid"), appoint("zuid", "niemand"))).toEqual(["person-gone", "person-gone"]);
    expect(problemsOf(newUnit("x", null, "zuid"))).toEqual(["code-taken"]);
  });

  it("close units when all else is done, from the bottom up, and only empty ones", () => {
    expect(problemsOf(close("noord"), close("linde"), close("oud"))).toEqual(["not-empty", "unit-gone", "not-empty"]);
    const emptying = [movePerson("peter", "zuid"), moveUnit("zuid", "linde")];
    const { after, problems } = carryOut(linde, [close("zorg"), close("noord"), ...emptying]);
    expect(problems).toEqual([]);
    expect(after.units.get("noord")).toMatchObject({ isClosed: true, leaderId: null });
    expect(differenceOf(linde, after)).toMatchObject({
      closedUnitIds: ["zorg", "noord"],
      leaders: [{ unitId: "noord", from: "peter", to: null }],
    });
    expect(warningsOf(linde, after)).toEqual([]);
    expect(problemsOf(movePerson("peter", "zuid"), close("noord"), movePerson("aylin", "noord"))).toEqual([
      "not-empty",
    ]);
  });

  it("about the same take each other's place", () => {
    expect(isAboutTheSame(movePerson("aylin", "zuid"), movePerson("aylin", "noord"))).toBe(true);
    expect(isAboutTheSame(appoint("zuid", "aylin"), appoint("zuid", "peter"))).toBe(true);
    expect(isAboutTheSame(moveUnit("zuid", "linde"), appoint("zuid", "peter"))).toBe(false);
    expect(isAboutTheSame(movePerson("aylin", "zuid"), movePerson("peter", "zuid"))).toBe(false);
  });

  it("warn of who is left without a leader, and of units left or begun empty, but not of what was so before", () => {
    const { after } = carryOut(linde, [moveUnit("zorg", null), newUnit("leeg", "linde"), movePerson("peter", "zorg")]);
    expect(warningsOf(linde, after)).toEqual([
      { code: "leaderless", unit: "zorg", people: 1 },
      { code: "emptied", unit: "noord", people: 0 },
      { code: "empty", unit: "leeg", people: 0 },
    ]);
    expect(warningsOf(linde, linde)).toEqual([]);
  });

  it("whatever they are, leave a tree without loops in which everybody works once", () => {
    const units = fc.constantFrom("linde", "zorg", "zuid", "noord", "oud", "a", "b", "nergens");
    const people = fc.constantFrom("willemijn", "sanne", "aylin", "peter", "dirk", "niemand");
    const steps = fc.array(
      fc.oneof(
        fc.tuple(fc.constantFrom("a", "b"), fc.option(units)).map(([id, parent]) => newUnit(id, parent)),
        fc.tuple(units, fc.option(units)).map(([id, parent]) => moveUnit(id, parent)),
        fc.tuple(people, units).map(([person, to]) => movePerson(person, to)),
        fc.tuple(units, people).map(([id, person]) => appoint(id, person)),
        units.map(close),
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(steps, (drawn) => {
        const made = new Set<string>();
        const once = drawn.filter((step) => {
          const isSecond = step.kind === "new_unit" && made.has(step.unitId);
          if (step.kind === "new_unit") made.add(step.unitId);
          return !isSecond;
        });
        const { after, problems } = carryOut(linde, once);
        for (const { id, parentId, ancestorIds } of after.units.values()) {
          const parent = parentId === null ? undefined : after.units.get(parentId);
          expect(ancestorIds).toEqual([...(parent?.ancestorIds ?? []), id]);
          expect(new Set(ancestorIds).size).toBe(ancestorIds.length);
        }
        const working = (structure: Structure) =>
          [...structure.units.values()].reduce((sum, { headcount }) => sum + headcount, 0);
        expect(working(after)).toBe(working(linde));
        for (const { isClosed, parentId, headcount } of after.units.values()) {
          if (isClosed) expect(headcount).toBe(0);
          else if (parentId !== null) expect(after.units.get(parentId)?.isClosed).toBe(false);
        }
        const totals = totalsOf(after);
        const tops = [...after.units.values()].filter(({ parentId }) => parentId === null);
        expect(tops.reduce((sum, { id }) => sum + (totals.get(id) ?? 0), 0)).toBe(working(after));
        const possible = once.filter((step) => !problems.some(({ stepId }) => stepId === step.id));
        if (new Set(once.map(({ id }) => id)).size === once.length)
          expect(carryOut(linde, possible)).toEqual({ after, problems: [] });
        expect(after.people.get("dirk")).toEqual(linde.people.get("dirk"));
      }),
    );
  });
});
