import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stack } from "./stack.ts";

const wishes = fc.array(
  fc.record({ middle: fc.integer({ min: 0, max: 800 }), height: fc.integer({ min: 20, max: 300 }) }),
  { minLength: 1, maxLength: 6 },
);
const frame = { top: 24, bottom: 700, gap: 16 };

describe("stacking labels beside the house", () => {
  it("puts a label at the height of its room when nothing is in the way", () => {
    expect(stack([{ middle: 300, height: 100 }], frame)).toEqual([250]);
  });

  it("moves labels apart that would overlap", () => {
    const tops = stack(
      [
        { middle: 300, height: 100 },
        { middle: 320, height: 100 },
      ],
      frame,
    );
    expect(tops).toEqual([250, 366]);
  });

  it("pushes up from the bottom before it runs on below it", () => {
    const tops = stack(
      [
        { middle: 500, height: 200 },
        { middle: 650, height: 200 },
      ],
      frame,
    );
    expect(tops).toEqual([284, 500]);
  });

  it("never lets two labels overlap, never starts above the top, and keeps their order", () => {
    fc.assert(
      fc.property(wishes, (given) => {
        let free = frame.top;
        for (const [index, y] of stack(given, frame).entries()) {
          expect(y).toBeGreaterThanOrEqual(free);
          free = y + (given[index]?.height ?? 0) + frame.gap;
        }
      }),
    );
  });

  it("stays above the bottom whenever the labels fit", () => {
    fc.assert(
      fc.property(wishes, (given) => {
        const needed = given.reduce((sum, { height }) => sum + height + frame.gap, -frame.gap);
        fc.pre(needed <= frame.bottom - frame.top);
        const tops = stack(given, frame);
        expect((tops.at(-1) ?? 0) + (given.at(-1)?.height ?? 0)).toBeLessThanOrEqual(frame.bottom);
      }),
    );
  });
});
