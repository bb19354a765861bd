import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { brightest, hasPeriodBefore, intervalOf, lightOf, staleFrom, trendOf } from "./rules.ts";

const now = new Date("2026-11-22T12:00:00Z");
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);

describe("the light in a room", () => {
  it("burns while something happened within the period", () => expect(lightOf(daysAgo(29), 30, now)).toBe("lit"));
  it("goes down when the latest is older", () => expect(lightOf(daysAgo(31), 30, now)).toBe("dusk"));
  it("never burned where nothing was counted", () => expect(lightOf(null, 30, now)).toBe("shuttered"));
  it("is as bright as the brightest of its figures", () => {
    expect(brightest(["shuttered", "dusk", "lit"])).toBe("lit");
    expect(brightest(["shuttered", "dusk"])).toBe("dusk");
    expect(brightest([])).toBe("shuttered");
  });
});

describe("the day on which the light goes down", () => {
  it("is the first on which it no longer burns", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 400 }),
        fc.date({ min: new Date("2000-01-01"), max: new Date("2100-01-01"), noInvalidDate: true }),
        (days, last) => {
          const stale = staleFrom(last, days);
          expect(lightOf(last, days, stale)).toBe("dusk");
          expect(lightOf(last, days, new Date(stale.getTime() - 1))).toBe("lit");
        },
      ),
    );
  });
});

describe("a trend", () => {
  it("says the same when the difference is within what chance brings", () => expect(trendOf(6, 4)).toBe("same"));
  it("says up or down when it is not", () => {
    expect(trendOf(40, 10)).toBe("up");
    expect(trendOf(10, 40)).toBe("down");
  });
  it("says nothing about nothing", () => expect(trendOf(0, 0)).toBeNull());
  it("never calls both directions of the same change the same way", () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.nat(10_000), (a, b) => {
        const there = trendOf(a, b);
        const back = trendOf(b, a);
        if (there === "up") expect(back).toBe("down");
        if (there === "same") expect(back).toBe("same");
      }),
    );
  });
});

describe("the period before", () => {
  it("counts when all of it lies after the beginning, of which the first day is one", () => {
    expect(hasPeriodBefore(new Date("2026-09-24"), 30, now)).toBe(true);
    expect(hasPeriodBefore(new Date("2026-09-25"), 30, now)).toBe(false);
    expect(hasPeriodBefore(new Date("2026-11-22"), 30, now)).toBe(false);
  });
  it("never stops counting as time goes by, nor by a beginning that turns out to be earlier", () => {
    fc.assert(
      fc.property(fc.nat(2000), fc.integer({ min: 1, max: 400 }), fc.nat(1000), (ago, days, more) => {
        if (!hasPeriodBefore(daysAgo(ago), days, now)) return;
        expect(hasPeriodBefore(daysAgo(ago + more), days, now)).toBe(true);
        expect(hasPeriodBefore(daysAgo(ago), days, new Date(now.getTime() + more * 86_400_000))).toBe(true);
      }),
    );
  });
});

describe("the interval of a share", () => {
  it("is that of Wilson: 6 of 12 may be anything from a quarter to three quarters", () => {
    const { low, high } = intervalOf(6, 12);
    expect(low).toBeCloseTo(0.25, 2);
    expect(high).toBeCloseTo(0.75, 2);
  });
  it("reaches to everybody when everybody took part, whatever rounding does", () => {
    expect(intervalOf(191, 191).high).toBe(1);
    expect(intervalOf(0, 191).low).toBe(0);
  });
  it("holds the share, stays between nobody and everybody, and narrows as there are more people", () => {
    const counted = fc.nat(500).chain((whole) => fc.tuple(fc.nat(whole), fc.constant(whole)));
    fc.assert(
      fc.property(counted, ([part, whole]) => {
        const { low, high } = intervalOf(part, whole);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        if (whole === 0) return;
        expect(low).toBeLessThanOrEqual(part / whole);
        expect(high).toBeGreaterThanOrEqual(part / whole);
        const ten = intervalOf(part * 10, whole * 10);
        expect(ten.high - ten.low).toBeLessThan(high - low);
      }),
    );
  });
});
