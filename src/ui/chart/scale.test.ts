import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { niceTicks, scale, segments } from "./scale.ts";

describe("niceTicks", () => {
  it.each([
    [0, 100, [0, 50, 100]],
    [0, 74, [0, 20, 40, 60, 80]],
    [0, 3, [0, 1, 2, 3]],
    [0, 0.4, [0, 0.1, 0.2, 0.3, 0.4]],
    [-7, 12, [-10, -5, 0, 5, 10, 15]],
    [0, 0, [0, 0.5, 1]],
  ])("from %o to %o are round", (low, high, expected) => {
    expect(niceTicks(low, high)).toEqual(expected);
  });

  it("are no closer than what is counted allows", () => {
    expect(niceTicks(0, 2, 1)).toEqual([0, 1, 2]);
    expect(niceTicks(0, 1, 1)).toEqual([0, 1]);
    expect(niceTicks(0, 0, 1)).toEqual([0, 1]);
    expect(niceTicks(0, 74, 1)).toEqual([0, 20, 40, 60, 80]);
  });

  it("cover what is measured, evenly, in few steps", () => {
    const values = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(values, values, (a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        fc.pre(high - low > 1e-6);
        const ticks = niceTicks(low, high);
        expect(ticks.length).toBeGreaterThanOrEqual(2);
        expect(ticks.length).toBeLessThanOrEqual(8);
        const slack = (high - low) * 1e-6;
        expect(ticks[0]).toBeLessThanOrEqual(low + slack);
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(high - slack);
      }),
    );
  });

  it("are there even when nothing was measured", () => {
    expect(niceTicks(Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY)).toEqual([0, 1]);
  });
});

describe("scale", () => {
  it("puts the ends on the ends, and turns around for a picture", () => {
    expect(scale(0, [0, 50], [100, 0])).toBe(100);
    expect(scale(50, [0, 50], [100, 0])).toBe(0);
    expect(scale(25, [0, 50], [100, 0])).toBe(50);
    expect(scale(7, [7, 7], [10, 90])).toBe(10);
  });
});

describe("segments", () => {
  it("breaks the line where nothing was measured", () => {
    expect(segments([1, 2, null, null, 3, null])).toEqual([[1, 2], [3]]);
    expect(segments([null, null])).toEqual([]);
    expect(segments([])).toEqual([]);
  });

  it("loses no point", () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer())), (points) => {
        expect(segments(points).flat()).toEqual(points.filter((point) => point !== null));
      }),
    );
  });
});
