import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { periodsShown, pointsOfEvents, pointsOfPeople } from "./course-points.ts";

const now = new Date("2026-11-22T12:00:00Z");
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);

describe("how a figure about other people went", () => {
  it("is what was shown at the end of each period, and a gap where nothing was", () => {
    const shown = [
      { day: daysAgo(0), people: 12, outOf: 18 },
      { day: daysAgo(33), people: 9, outOf: 17 },
      { day: daysAgo(91), people: 5, outOf: 16 },
    ];
    const points = pointsOfPeople(shown, 30, now);
    expect(points.map(({ value }) => value)).toEqual([null, null, 5, null, 9, 12]);
    expect(points.map(({ outOf }) => outOf)).toEqual([null, null, 16, null, 17, 18]);
    expect(points.at(-1)?.end).toEqual(now);
  });

  it("never says what was not shown, whenever that was", () => {
    const shown = fc.record({ ago: fc.nat(400), people: fc.nat(50), outOf: fc.integer({ min: 5, max: 90 }) });
    fc.assert(
      fc.property(fc.array(shown), fc.integer({ min: 7, max: 90 }), (given, days) => {
        const releases = given.map(({ ago, ...release }) => ({ ...release, day: daysAgo(ago) }));
        const points = pointsOfPeople(releases, days, now);
        expect(points).toHaveLength(periodsShown);
        for (const { value, outOf } of points.filter((point) => point.value !== null))
          expect(releases.some((release) => release.people === value && release.outOf === outOf)).toBe(true);
      }),
    );
  });
});

describe("how often something happened", () => {
  it("is nothing in a quiet period, and unknown before the beginning", () => {
    const events = [
      { ago: 0, events: 3 },
      { ago: 2, events: 1 },
    ];
    const since = { beginning: daysAgo(100), now };
    expect(pointsOfEvents(events, 30, since).map(({ value }) => value)).toEqual([null, null, null, 1, 0, 3]);
    expect(pointsOfEvents([], 30, { beginning: now, now }).map(({ value }) => value)).toEqual([
      null,
      null,
      null,
      null,
      null,
      0,
    ]);
  });
});
