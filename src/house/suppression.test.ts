import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countPeople, type Home, leftOut } from "./suppression.ts";

interface Branch {
  readonly direct: number;
  readonly below: readonly Branch[];
}

const branch = (depth: number): fc.Arbitrary<Branch> =>
  fc.record({
    direct: fc.oneof(fc.nat(3), fc.nat(12)),
    below: depth === 0 ? fc.constant([]) : fc.array(branch(depth - 1), { maxLength: 4 }),
  });

const organisation = branch(3);

interface Published {
  /** The homes that a figure is about. */
  readonly homes: readonly string[];
}

/** Everything that is published of a tree, and how many people work in each of its homes. */
function publish(root: Branch, threshold: number): { figures: Published[]; homes: Map<string, number> } {
  const figures: Published[] = [];
  const homes = new Map<string, number>();
  const visit = (branch: Branch, id: string): { all: string[]; out: readonly Home[] } => {
    homes.set(id, branch.direct);
    const below = branch.below.map((child, index) => visit(child, `${id}.${index}`));
    const direct = { id, people: branch.direct };
    const out = leftOut(
      direct,
      below.map((child) => child.out),
      threshold,
    );
    const all = [id, ...below.flatMap((child) => child.all)];
    const shown = all.filter((home) => !out.some((left) => left.id === home) && (homes.get(home) ?? 0) > 0);
    if (shown.length > 0) figures.push({ homes: shown });
    return { all, out };
  };
  visit(root, "0");
  return { figures, homes };
}

/** How many people share exactly the same published figures: no sum or difference of figures can tell them apart. */
function smallestGroups({ figures, homes }: ReturnType<typeof publish>): number[] {
  const groups = new Map<string, number>();
  for (const [home, people] of homes) {
    const seenIn = figures.flatMap((figure, index) => (figure.homes.includes(home) ? [index] : [])).join();
    if (seenIn !== "" && people > 0) groups.set(seenIn, (groups.get(seenIn) ?? 0) + people);
  }
  return [...groups.values()];
}

describe("who is left out of a figure", () => {
  it("no combination of published figures is about fewer people than the threshold", () => {
    fc.assert(
      fc.property(organisation, fc.constantFrom(5, 10), (root, threshold) => {
        for (const people of smallestGroups(publish(root, threshold))) expect(people).toBeGreaterThanOrEqual(threshold);
      }),
      { numRuns: 1000 },
    );
  });

  it("is never more than fewer than the threshold: a scope that is large enough shows", () => {
    fc.assert(
      fc.property(organisation, fc.constantFrom(5, 10), (root, threshold) => {
        const { figures, homes } = publish(root, threshold);
        const everybody = [...homes.values()].reduce((sum, people) => sum + people, 0);
        const shown = new Set(figures.flatMap((figure) => figure.homes));
        const counted = [...shown].reduce((sum, home) => sum + (homes.get(home) ?? 0), 0);
        expect(everybody - counted).toBeLessThan(threshold);
      }),
    );
  });

  it("keeps a unit and its only unit below from telling of the two people between them", () => {
    const between = { id: "unit", people: 2 };
    expect(leftOut(between, [[]], 5)).toEqual([between]);
    expect(leftOut({ ...between, people: 5 }, [[]], 5)).toEqual([]);
  });

  it("counts small groups together as soon as there are enough of them", () => {
    const hr = { id: "hr", people: 4 };
    const director = { id: "organisation", people: 1 };
    expect(leftOut(director, [[hr], []], 5)).toEqual([]);
    expect(leftOut(director, [[hr], []], 10)).toEqual([director, hr]);
    expect(countPeople([director, hr])).toBe(5);
  });
});
