import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { brightest, isEnoughPeople, lightOf, trendOf } from "./rules.ts";

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

describe("a figure about others", () => {
  it("shows from the threshold on, and one's own always", () => {
    const team = { kind: "unit", unitId: "x", name: "Team Zuid" } as const;
    expect(isEnoughPeople({ threshold: 5 }, team, 4)).toBe(false);
    expect(isEnoughPeople({ threshold: 5 }, team, 5)).toBe(true);
    expect(isEnoughPeople({ threshold: 5 }, { kind: "person", personId: "x" }, 1)).toBe(true);
  });
});

describe("a trend", () => {
  const count = (people: number, before: number) => ({
    events: people,
    people,
    outOf: 100,
    before: { events: before, people: before },
  });

  it("says the same when the difference is within what chance brings", () =>
    expect(trendOf(count(6, 4), "people")).toBe("same"));
  it("says up or down when it is not", () => {
    expect(trendOf(count(40, 10), "people")).toBe("up");
    expect(trendOf(count(10, 40), "people")).toBe("down");
  });
  it("says nothing about nothing", () => expect(trendOf(count(0, 0), "people")).toBeNull());
  it("never calls both directions of the same change the same way", () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.nat(10_000), (a, b) => {
        const there = trendOf(count(a, b), "people");
        const back = trendOf(count(b, a), "people");
        if (there === "up") expect(back).toBe("down");
        if (there === "same") expect(back).toBe("same");
      }),
    );
  });
});
