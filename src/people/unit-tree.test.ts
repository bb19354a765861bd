import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canHangBelow, flattenTree, growTree, moveUnit, type UnitPlace, withUnitsBelow } from "./unit-tree.ts";

const top = (id: string): UnitPlace => ({ id, parentId: null, ancestorIds: [id] });

/** De Linde > Zorg > Zuid and Noord. */
const linde: UnitPlace[] = [
  top("linde"),
  { id: "zorg", parentId: "linde", ancestorIds: ["linde", "zorg"] },
  { id: "zuid", parentId: "zorg", ancestorIds: ["linde", "zorg", "zuid"] },
  { id: "noord", parentId: "zorg", ancestorIds: ["linde", "zorg", "noord"] },
];

const apply = (places: readonly UnitPlace[], changed: readonly UnitPlace[]): UnitPlace[] =>
  places.map((place) => changed.find((candidate) => candidate.id === place.id) ?? place);

/** The ancestors as the parents alone tell them; throws when they go round in a loop. */
function ancestorsByParents(places: readonly UnitPlace[], id: string, seen: readonly string[] = []): string[] {
  if (seen.includes(id)) throw new Error("a loop");
  const place = places.find((candidate) => candidate.id === id);
  return place === undefined || place.parentId === null
    ? [id]
    : [...ancestorsByParents(places, place.parentId, [...seen, id]), id];
}

describe("moving a unit", () => {
  it("takes along everything below it", () => {
    expect(moveUnit(linde, "zorg", null)).toEqual([
      { id: "zorg", parentId: null, ancestorIds: ["zorg"] },
      { id: "zuid", parentId: "zorg", ancestorIds: ["zorg", "zuid"] },
      { id: "noord", parentId: "zorg", ancestorIds: ["zorg", "noord"] },
    ]);
  });

  it("below itself or its own branch is refused", () => {
    expect(canHangBelow(linde, "zorg", "zuid")).toBe(false);
    expect(canHangBelow(linde, "zorg", "zorg")).toBe(false);
    expect(canHangBelow(linde, "zuid", "noord")).toBe(true);
    expect(() => moveUnit(linde, "linde", "noord")).toThrow(RangeError);
  });

  it("below a unit that is not there is refused", () => {
    expect(canHangBelow(linde, "zuid", "elders")).toBe(false);
  });

  it("keeps a forest with the right ancestors, whatever is moved where", () => {
    const ids = ["a", "b", "c", "d", "e", "f", "g"];
    const moves = fc.array(fc.record({ unit: fc.constantFrom(...ids), parent: fc.option(fc.constantFrom(...ids)) }), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(moves, (sequence) => {
        let places = ids.map(top);
        for (const { unit, parent } of sequence) {
          if (canHangBelow(places, unit, parent)) places = apply(places, moveUnit(places, unit, parent));
        }
        for (const place of places) expect(place.ancestorIds).toEqual(ancestorsByParents(places, place.id));
        const grown = flattenTree(growTree(places.map((place) => ({ ...place, name: place.id }))));
        expect(grown.map(({ unit }) => unit.id).toSorted()).toEqual(ids);
        for (const { unit, depth } of grown) expect(depth).toBe(unit.ancestorIds.length - 1);
      }),
    );
  });
});

describe("a unit and all below it", () => {
  it("is the branch, whole", () => {
    expect(withUnitsBelow(linde, "zorg")).toEqual(["zorg", "zuid", "noord"]);
    expect(withUnitsBelow(linde, "noord")).toEqual(["noord"]);
  });
});
