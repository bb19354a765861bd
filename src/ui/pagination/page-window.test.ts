import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pageWindow } from "./page-window.ts";

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
        for (const [index, step] of steps.entries()) {
          const [before, after] = [steps[index - 1], steps[index + 1]];
          if (step === "gap") expect(Number(after) - Number(before)).toBeGreaterThan(2);
          else if (typeof before === "number") expect(step - before).toBe(1);
        }
      }),
    );
  });
});
