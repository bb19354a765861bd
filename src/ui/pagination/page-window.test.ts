import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type PageStep, pageWindow } from "./page-window.ts";

describe("pageWindow", () => {
  it.each([
    [1, 1, [1]],
    [1, 4, [1, 2, 3, 4]],
    [3, 5, [1, 2, 3, 4, 5]],
    [7, 18, [1, "gap", 6, 7, 8, "gap", 18]],
    [4, 18, [1, 2, 3, 4, 5, "gap", 18]],
    [18, 18, [1, "gap", 17, 18]],
  ])("of page %o of %o", (page, count, expected) => {
    expect(pageWindow(page, count)).toEqual(expected);
  });

  it("has the first, the current and the last page, in order, and never a gap of one", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 500 }), (a, b) => {
        const [page, count] = [Math.min(a, b), Math.max(a, b)];
        const steps = pageWindow(page, count);
        const numbers = steps.filter((step) => step !== "gap");
        expect(numbers).toEqual(expect.arrayContaining([1, page, count]));
        expect(numbers).toEqual(numbers.toSorted((x, y) => x - y));
        expect(new Set(numbers).size).toBe(numbers.length);
        const [jumps, gaps] = jumpsAndGaps(steps);
        expect(jumps.every((jump) => jump === 1)).toBe(true);
        expect(gaps.every((gap) => gap > 2)).toBe(true);
      }),
    );
  });
});

/** How far it is between neighbours, and from one side of a gap to the other. */
function jumpsAndGaps(steps: readonly PageStep[]): [jumps: number[], gaps: number[]] {
  const distance = (index: number, back: number): number => Number(steps[index]) - Number(steps[index - back]);
  const indexes = steps.map((_, index) => index);
  return [
    indexes
      .slice(1)
      .filter((index) => steps[index] !== "gap" && steps[index - 1] !== "gap")
      .map((index) => distance(index, 1)),
    indexes.filter((index) => steps[index - 1] === "gap").map((index) => distance(index, 2)),
  ];
}
