import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayIn } from "./day.ts";
import { follow, placeOn, type Place, type Position } from "./follow.ts";

const zuid: Place = {
  unitId: "zuid",
  jobTitle: "Verpleegkundige",
  jobFamily: "Zorg en verpleging",
  hierarchyLevel: "employee",
};
const noord: Place = { ...zuid, unitId: "noord" };

const days = fc
  .date({ min: new Date("2023-01-01"), max: new Date("2029-01-01"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const places = fc.constantFrom<(Place | null)[]>(
  zuid,
  noord,
  { ...zuid, jobTitle: "Teamleider", hierarchyLevel: "team_lead" },
  { ...zuid, jobFamily: null },
  null,
);
const changes = fc.array(fc.record({ day: days, place: places }), { maxLength: 12 });

const historyOf = (made: readonly { readonly day: string; readonly place: Place | null }[]): readonly Position[] =>
  made.reduce<readonly Position[]>((history, { day, place }) => follow(history, place, day), []);

describe("who was where", () => {
  it("is kept when somebody moves", () => {
    const history = follow(follow([], zuid, "2024-02-29"), noord, "2025-03-01");
    expect(history).toEqual([
      { ...zuid, from: "2024-02-29", until: "2025-03-01" },
      { ...noord, from: "2025-03-01", until: null },
    ]);
    expect(placeOn(history, "2025-02-28")?.unitId).toBe("zuid");
    expect(placeOn(history, "2025-03-01")?.unitId).toBe("noord");
    expect(placeOn(history, "2024-02-28")).toBeUndefined();
  });

  it("holds the last of two changes on one day, and nothing when that is undone", () => {
    const before = follow([], zuid, "2025-01-01");
    expect(follow(follow(before, noord, "2025-05-05"), zuid, "2025-05-05")).toEqual(before);
  });

  it("has a gap for who left and came back", () => {
    const history = follow(follow(follow([], zuid, "2024-01-01"), null, "2024-06-01"), zuid, "2025-01-01");
    expect(placeOn(history, "2024-05-31")).toBeDefined();
    expect(placeOn(history, "2024-06-01")).toBeUndefined();
    expect(placeOn(history, "2025-01-01")).toBeDefined();
  });

  it("never overlaps, is in order, and has one open end at most", () => {
    fc.assert(
      fc.property(changes, (made) => {
        const history = historyOf(made);
        for (const [at, { from, until }] of history.entries()) {
          if (until !== null) expect(until > from).toBe(true);
          const next = history[at + 1];
          if (next) expect(until !== null && until <= next.from).toBe(true);
        }
        expect(history.filter(({ until }) => until === null).length).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("leaves every day before a change as it was, and on that day tells the new place", () => {
    fc.assert(
      fc.property(changes, places, days, days, (made, place, day, other) => {
        const history = historyOf(made);
        const after = follow(history, place, day);
        if (other < day) {
          const place = (found: Position | undefined) => found && { unitId: found.unitId, jobTitle: found.jobTitle };
          expect(place(placeOn(after, other))).toEqual(place(placeOn(history, other)));
        }
        expect(placeOn(after, day)?.unitId).toBe(place?.unitId);
        expect(placeOn(after, day)?.jobTitle).toBe(place?.jobTitle);
      }),
    );
  });
});

describe("the day", () => {
  it.each([
    ["2026-03-29T00:30:00Z", "2026-03-29"],
    ["2026-03-28T23:30:00Z", "2026-03-29"],
    ["2026-10-24T22:30:00Z", "2026-10-25"],
    ["2026-10-25T22:59:00Z", "2026-10-25"],
    ["2026-10-25T23:00:00Z", "2026-10-26"],
    ["2028-02-28T23:00:00Z", "2028-02-29"],
  ])("at %s in Amsterdam is %s, also when the clock changes", (at, day) => {
    expect(dayIn("Europe/Amsterdam", new Date(at))).toBe(day);
  });
});
