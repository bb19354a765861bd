import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lastDigestMoment } from "./digest-moment.ts";

describe("the moment of the digest", () => {
  it.each([
    ["in winter", "2026-11-22T07:00:00Z", "Europe/Amsterdam", "2026-11-22T06:30:00.000Z"],
    ["in summer", "2026-07-01T07:00:00Z", "Europe/Amsterdam", "2026-07-01T05:30:00.000Z"],
    ["before half past seven", "2026-11-22T06:29:59Z", "Europe/Amsterdam", "2026-11-21T06:30:00.000Z"],
    ["on the dot", "2026-11-22T06:30:00Z", "Europe/Amsterdam", "2026-11-22T06:30:00.000Z"],
    ["on the morning that summer time began", "2026-03-29T08:00:00Z", "Europe/Amsterdam", "2026-03-29T05:30:00.000Z"],
    ["on the morning that it ended", "2026-10-25T08:00:00Z", "Europe/Amsterdam", "2026-10-25T06:30:00.000Z"],
    ["on an island", "2026-11-22T12:00:00Z", "America/Curacao", "2026-11-22T11:30:00.000Z"],
    ["nowhere", "2026-11-22T07:00:00Z", "Moon/Base", "2026-11-22T06:30:00.000Z"],
  ])("%s", (_when, now, zone, expected) => {
    expect(lastDigestMoment(new Date(now), zone).toISOString()).toBe(expected);
  });

  it("is half past seven there, and between nothing and a long day ago", () => {
    const isSound = (at: Date, zone: string): boolean => {
      const moment = lastDigestMoment(at, zone);
      const there = new Intl.DateTimeFormat("en-GB", { timeZone: zone, hour: "2-digit", minute: "2-digit" }).format(
        moment,
      );
      const ago = at.getTime() - moment.getTime();
      return there === "07:30" && ago >= 0 && ago <= 25 * 3600_000;
    };
    const someday = fc.date({ min: new Date("2024-01-01"), max: new Date("2035-01-01"), noInvalidDate: true });
    const zones = fc.constantFrom("Europe/Amsterdam", "America/Paramaribo", "Pacific/Auckland", "Asia/Kolkata", "UTC");
    expect(fc.check(fc.property(someday, zones, isSound)).counterexample).toBeNull();
  });
});
