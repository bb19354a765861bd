import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { requestedRange } from "./range.ts";

describe("a requested range", () => {
  it.each([
    [null, null],
    ["bytes=0-0", { start: 0, end: 0 }],
    ["bytes=2-4", { start: 2, end: 4 }],
    ["bytes=5-", { start: 5, end: 9 }],
    ["bytes=-3", { start: 7, end: 9 }],
    ["bytes=-100", { start: 0, end: 9 }],
    ["bytes=4-100", { start: 4, end: 9 }],
    ["bytes=10-", "unsatisfiable"],
    ["bytes=-0", "unsatisfiable"],
    ["bytes=4-2", null],
    ["bytes=0-1,4-5", null],
    ["items=0-1", null],
    ["bytes=-", null],
    ["bytes=a-b", null],
  ])("%s of ten bytes is %j", (header, expected) => {
    expect(requestedRange(header, 10)).toEqual(expected);
  });

  it("lies within the file and holds at least one byte, whatever is asked", () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 1000 }),
        fc.option(fc.nat(), { nil: "" }),
        fc.option(fc.nat(), { nil: "" }),
        (size, first, last) => {
          const range = requestedRange(`bytes=${first}-${last}`, size);
          if (range === null || range === "unsatisfiable") return;
          expect(range.start).toBeGreaterThanOrEqual(0);
          expect(range.start).toBeLessThanOrEqual(range.end);
          expect(range.end).toBeLessThan(size);
        },
      ),
    );
  });
});
