import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayAfter, dayBefore, dayIn } from "./day.ts";

const zones = fc.constantFrom("Europe/Amsterdam", "America/Paramaribo", "America/Curacao", "Asia/Kathmandu", "UTC");
const moments = fc.date({ min: new Date("1990-01-01"), max: new Date("2080-01-01"), noInvalidDate: true });
const days = moments.map((moment) => moment.toISOString().slice(0, 10));

describe("the day of a moment", () => {
  it("is what a calendar on the wall of that place says, whatever the clock does that night", () => {
    fc.assert(
      fc.property(zones, moments, (zone, moment) => {
        const wall = new Intl.DateTimeFormat("sv-SE", { timeZone: zone }).format(moment);
        expect(dayIn(zone, moment)).toBe(wall);
      }),
    );
  });

  it("never goes back as time goes by, and passes no day by", () => {
    const hour = 3600_000;
    fc.assert(
      fc.property(zones, moments, fc.integer({ min: 0, max: 23 }), (zone, moment, hours) => {
        const [now, later] = [dayIn(zone, moment), dayIn(zone, new Date(moment.getTime() + hours * hour))];
        expect([now, dayAfter(now)]).toContain(later);
      }),
    );
  });
});

describe("the day after and the day before", () => {
  it.each([
    ["2028-02-28", "2028-02-29"],
    ["2027-02-28", "2027-03-01"],
    ["2100-02-28", "2100-03-01"],
    ["2026-12-31", "2027-01-01"],
  ])("after %s comes %s", (day, next) => expect(dayAfter(day)).toBe(next));

  it("lead back to the same day, and stand in the order of their texts", () => {
    fc.assert(
      fc.property(days, (day) => {
        expect(dayBefore(dayAfter(day))).toBe(day);
        expect(dayBefore(day) < day && day < dayAfter(day)).toBe(true);
      }),
    );
  });
});
