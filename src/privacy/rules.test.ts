import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answerUntil, everythingGoesAt, isErased, leftBy, reaches, reachOf } from "./rules.ts";

const leavings = ["when-asked", "after-employment", "two-years-after", "with-age"] as const;
const moments = fc.date({ min: new Date("2000-01-01"), max: new Date("2100-01-01"), noInvalidDate: true });

describe("an erasure", () => {
  it.each([
    ["own_choices", [true, false, false, false]],
    ["after_employment", [true, true, false, false]],
    ["everything", [true, true, true, false]],
  ] as const)("that reaches %s takes what belongs to it", (reach, expected) => {
    expect(leavings.map((leaves) => isErased({ leaves }, reach))).toEqual(expected);
  });

  it("never takes less when it reaches further", () => {
    for (const leaves of leavings) {
      const taken = reaches.map((reach) => isErased({ leaves }, reach));
      expect(taken).toEqual(taken.toSorted((a, b) => Number(a) - Number(b)));
    }
  });

  it("keeps proof of training until two years after leaving, to the day", () => {
    const left = new Date("2024-02-29T10:00:00Z");
    expect(everythingGoesAt(left)).toEqual(new Date("2026-03-01T10:00:00Z"));
    expect(reachOf(left, new Date("2026-03-01T09:59:59Z"))).toBe("after_employment");
    expect(reachOf(left, new Date("2026-03-01T10:00:00Z"))).toBe("everything");
    expect(reachOf(null, new Date("2026-03-01T10:00:00Z"))).toBe("own_choices");
  });

  it("is never early by a leap year, and never late by more than a day", () => {
    fc.assert(
      fc.property(moments, (left) => {
        const days = (everythingGoesAt(left).getTime() - left.getTime()) / 86_400_000;
        expect(days).toBeGreaterThanOrEqual(730);
        expect(days).toBeLessThanOrEqual(731);
      }),
    );
  });

  it("misses nobody whose time has come, also around 29 February", () => {
    const aroundLeapDays = fc
      .tuple(fc.constantFrom(2024, 2026, 2028, 2030), fc.integer({ min: -72, max: 72 }))
      .map(([year, hours]) => new Date(Date.UTC(year, 1, 28, 12) + hours * 3600_000));
    const anyMoment = fc.oneof(moments, aroundLeapDays);
    fc.assert(
      fc.property(anyMoment, anyMoment, (left, now) => {
        if (now >= everythingGoesAt(left)) expect(left.getTime()).toBeLessThanOrEqual(leftBy(now).getTime());
      }),
    );
  });

  it("reaches further only as time goes by", () => {
    fc.assert(
      fc.property(moments, moments, moments, (left, one, other) => {
        const [earlier, later] = one < other ? [one, other] : [other, one];
        expect(reaches.indexOf(reachOf(left, later))).toBeGreaterThanOrEqual(reaches.indexOf(reachOf(left, earlier)));
      }),
    );
  });
});

describe("an answer", () => {
  it.each([
    ["2026-01-31", "2026-02-28"],
    ["2028-01-31", "2028-02-29"],
    ["2026-03-15", "2026-04-15"],
    ["2026-12-31", "2027-01-31"],
  ])("to what was asked on %s comes by %s", (asked, until) => {
    expect(answerUntil(new Date(asked)).toISOString().slice(0, 10)).toBe(until);
  });

  it("never takes longer than 31 days", () => {
    fc.assert(
      fc.property(moments, (asked) => {
        const days = (answerUntil(asked).getTime() - asked.getTime()) / 86_400_000;
        expect(days).toBeGreaterThanOrEqual(28);
        expect(days).toBeLessThanOrEqual(31);
      }),
    );
  });
});
