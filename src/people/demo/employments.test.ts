import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { overlaps } from "../employments/employment.ts";
import { dayBefore, dayIn } from "../positions/day.ts";
import { colleagues } from "./colleagues.ts";
import { employmentsOf } from "./employments.ts";
import { before, historyOf } from "./moves.ts";

const day = 86_400_000;
/** Any moment at which somebody makes the demonstration, also in the night that the clock changes. */
const moments = fc.date({ min: new Date("2024-01-01"), max: new Date("2035-01-01"), noInvalidDate: true });
const lookingBackFrom = (now: Date) => (daysAgo: number) =>
  dayIn("Europe/Amsterdam", new Date(now.getTime() - daysAgo * day));

describe("the employments of a colleague of the demonstration", () => {
  it("follow on each other without a day shared or missing, whenever it is made", () => {
    fc.assert(
      fc.property(moments, fc.constantFrom(...colleagues), (now, colleague) => {
        const [first, second, ...more] = employmentsOf(colleague, lookingBackFrom(now));
        expect(more).toEqual([]);
        if (!first || !second) return;
        expect(overlaps(first, second)).toBe(false);
        expect(first.endsOn).toBe(dayBefore(second.startsOn));
      }),
    );
  });

  it("differ, so that figures about them have something to tell", () => {
    const kinds = colleagues.flatMap((colleague) =>
      employmentsOf(colleague, lookingBackFrom(new Date())).map(({ contract }) => contract),
    );
    expect(new Set(kinds).size).toBeGreaterThan(4);
  });
});

describe("who moved in the demonstration", () => {
  it("works there, and was somewhere before without a gap", () => {
    const unitIds = new Map(colleagues.map(({ unit }) => [unit, unit]));
    for (const key of Object.keys(before)) {
      const colleague = colleagues.find((each) => each.key === key);
      expect(colleague, key).toBeDefined();
      if (!colleague) continue;
      const [earlier, now] = historyOf(colleague, unitIds, lookingBackFrom(new Date())) ?? [];
      expect(earlier?.until).toBe(now?.from);
      expect(earlier && now && earlier.from < now.from).toBe(true);
      expect([earlier?.unitId, earlier?.jobTitle]).not.toEqual([now?.unitId, now?.jobTitle]);
      expect(earlier?.unitId).not.toBeNull();
    }
  });
});
