import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nextDigestMoment } from "./digest-moment.ts";
import { mailMoments } from "./mail-moment.ts";
import { isQuiet, outOfQuiet } from "./quiet-hours.ts";
import { proposedRhythm, type Rhythm } from "./rhythm.ts";

const amsterdam = "Europe/Amsterdam";
const out = (moment: string, rhythm: Partial<Rhythm> = {}, zone = amsterdam): string =>
  outOfQuiet(new Date(moment), { ...proposedRhythm, ...rhythm }, zone).toISOString();

describe("quiet hours", () => {
  it.each([
    ["on a working day nothing is quiet", "2026-11-24T12:00:00Z", "2026-11-24T12:00:00.000Z"],
    ["in the evening until the next morning", "2026-11-24T18:00:00Z", "2026-11-25T06:30:00.000Z"],
    ["in the night until the same morning", "2026-11-25T03:00:00Z", "2026-11-25T06:30:00.000Z"],
    ["at the end it is over", "2026-11-25T06:30:00Z", "2026-11-25T06:30:00.000Z"],
    ["on Friday evening until Monday morning", "2026-11-27T18:30:00Z", "2026-11-30T06:30:00.000Z"],
    ["on Sunday until Monday morning", "2026-11-29T12:00:00Z", "2026-11-30T06:30:00.000Z"],
    ["in the night that summer time begins", "2026-03-27T20:00:00Z", "2026-03-30T05:30:00.000Z"],
    ["in the night that it ends", "2026-10-23T20:00:00Z", "2026-10-26T06:30:00.000Z"],
  ])("%s", (_when, moment, expected) => expect(out(moment)).toBe(expected));

  it("of a night nurse lie in the day", () => {
    const nights = { quiet: { from: "08:00", until: "16:00" }, quietWeekend: false };
    expect(out("2026-11-28T08:00:00Z", nights)).toBe("2026-11-28T15:00:00.000Z");
    expect(out("2026-11-28T02:00:00Z", nights)).toBe("2026-11-28T02:00:00.000Z");
  });

  it("may be none", () => {
    expect(out("2026-11-28T02:00:00Z", { quiet: null, quietWeekend: false })).toBe("2026-11-28T02:00:00.000Z");
    expect(out("2026-11-24T02:00:00Z", { quiet: { from: "07:00", until: "07:00" } })).toBe("2026-11-24T02:00:00.000Z");
  });
});

const someday = fc.date({ min: new Date("2024-01-01"), max: new Date("2035-01-01"), noInvalidDate: true });
/** Half of the moments lie in the nights on which clocks go forward or back. */
const clockChanges = fc
  .record({
    night: fc.constantFrom("2026-03-29", "2026-10-25", "2027-03-28", "2026-04-05", "2026-09-27"),
    minutes: fc.integer({ min: -1440, max: 1440 }),
  })
  .map(({ night, minutes }) => new Date(Date.parse(`${night}T01:00:00Z`) + minutes * 60_000));
const moments = fc.oneof(someday, clockChanges);
const zones = fc.constantFrom(amsterdam, "America/Paramaribo", "Pacific/Auckland", "Asia/Kolkata", "America/St_Johns");
const times = fc
  .integer({ min: 0, max: 1439 })
  .map((minutes) => `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`);
const rhythms: fc.Arbitrary<Rhythm> = fc.record({
  digest: fc.constantFrom("daily" as const, "weekly" as const),
  digestAt: times,
  digestOn: fc.integer({ min: 1, max: 7 }),
  quiet: fc.option(fc.record({ from: times, until: times })),
  quietWeekend: fc.boolean(),
  isStopped: fc.constant(false),
});
const counterexample = <Given extends [unknown, ...unknown[]]>(property: fc.IProperty<Given>): unknown =>
  fc.check(property, { numRuns: 400 }).counterexample;

const hour = 3600_000;

describe("whatever the rhythm, the zone and the clock", () => {
  it("no mail goes in the quiet, none before it could, and none waits longer than a weekend with its nights", () =>
    expect(
      counterexample(
        fc.property(moments, rhythms, zones, (moment, rhythm, zone) => {
          const at = outOfQuiet(moment, rhythm, zone);
          const waited = at.getTime() - moment.getTime();
          return !isQuiet(at, rhythm, zone) && waited >= 0 && waited <= 97 * hour;
        }),
      ),
    ).toBeNull());

  it("what is not quiet goes at once", () =>
    expect(
      counterexample(
        fc.property(
          moments,
          rhythms,
          zones,
          (moment, rhythm, zone) =>
            isQuiet(moment, rhythm, zone) || outOfQuiet(moment, rhythm, zone).getTime() === moment.getTime(),
        ),
      ),
    ).toBeNull());

  it("the digest comes within a week, at the time that was chosen where that exists, and each after the one before", () =>
    expect(
      counterexample(
        fc.property(moments, rhythms, zones, (moment, rhythm, zone) => {
          const at = nextDigestMoment(moment, rhythm, zone);
          const next = at && nextDigestMoment(at, rhythm, zone);
          if (!at || !next) return false;
          const clock = new Intl.DateTimeFormat("en-GB", { timeZone: zone, hour: "2-digit", minute: "2-digit" });
          const isChosenTime = clock.format(at) === rhythm.digestAt || clock.format(next) === rhythm.digestAt;
          const waited = at.getTime() - moment.getTime();
          return isChosenTime && waited > 0 && waited <= 8 * 24 * hour && next > at;
        }),
      ),
    ).toBeNull());
});

describe("the digest", () => {
  const next = (moment: string, rhythm: Partial<Rhythm> = {}): string | undefined =>
    nextDigestMoment(new Date(moment), { ...proposedRhythm, ...rhythm }, amsterdam)?.toISOString();

  it("goes every working morning, and tells of the weekend on Monday", () => {
    expect(next("2026-11-24T10:00:00Z")).toBe("2026-11-25T06:30:00.000Z");
    expect(next("2026-11-25T06:30:00Z")).toBe("2026-11-26T06:30:00.000Z");
    expect(next("2026-11-27T10:00:00Z")).toBe("2026-11-30T06:30:00.000Z");
    expect(next("2026-11-27T10:00:00Z", { quietWeekend: false })).toBe("2026-11-28T06:30:00.000Z");
  });

  it("goes once a week, on the day that was chosen, or not at all", () => {
    expect(next("2026-11-24T10:00:00Z", { digest: "weekly", digestOn: 5 })).toBe("2026-11-27T06:30:00.000Z");
    expect(next("2026-11-27T06:30:00Z", { digest: "weekly", digestOn: 5 })).toBe("2026-12-04T06:30:00.000Z");
    expect(next("2026-11-24T10:00:00Z", { digest: "none" })).toBeUndefined();
  });
});

describe("mail at once", () => {
  const at = (minutes: number): Date => new Date(Date.parse("2026-11-24T12:00:00Z") + minutes * 60_000);
  const atOnce = (first: number, last: number, lastMailed: number | null = null): Date | null =>
    mailMoments(
      {
        atOnce: { first: at(first), last: at(last) },
        digestSince: null,
        lastMailedAt: lastMailed === null ? null : at(lastMailed),
      },
      proposedRhythm,
      amsterdam,
    ).atOnce;

  it("waits until it has been still for a minute, but no longer than five", () => {
    expect(atOnce(0, 0)).toEqual(at(1));
    expect(atOnce(0, 3)).toEqual(at(4));
    expect(atOnce(0, 30)).toEqual(at(5));
  });

  it("leaves a quarter of an hour between one mail and the next", () => {
    expect(atOnce(0, 0, -1)).toEqual(at(14));
    expect(atOnce(0, 0, -20)).toEqual(at(1));
  });

  it("does not come to who wants none", () => {
    const waiting = { atOnce: { first: at(0), last: at(0) }, digestSince: at(0), lastMailedAt: null };
    expect(mailMoments(waiting, { ...proposedRhythm, isStopped: true }, amsterdam)).toEqual({
      atOnce: null,
      digest: null,
    });
  });
});
