import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { backupName, lastNight } from "./night.ts";

const day = 24 * 3600_000;
const moment = fc.date({ min: new Date("2020-01-01"), max: new Date("2040-01-01"), noInvalidDate: true });

describe("the last night", () => {
  it.for([
    ["in the evening", "2026-11-22T21:00:00Z", "2026-11-22", "2026-11-22T02:00:00.000Z"],
    ["a minute before three", "2026-11-22T01:59:00Z", "2026-11-21", "2026-11-21T02:00:00.000Z"],
    ["at three", "2026-11-22T02:00:00Z", "2026-11-22", "2026-11-22T02:00:00.000Z"],
    ["in summer", "2026-07-01T12:00:00Z", "2026-07-01", "2026-07-01T01:00:00.000Z"],
    ["after two o'clock came twice", "2026-10-25T12:00:00Z", "2026-10-25", "2026-10-25T02:00:00.000Z"],
    ["after two o'clock never came", "2026-03-29T12:00:00Z", "2026-03-29", "2026-03-29T01:00:00.000Z"],
  ] as const)("%s", ([, now, name, at]) => {
    expect(lastNight(new Date(now))).toEqual({ name, at: new Date(at) });
  });

  it("is behind us, less than 25 hours, and the next has another name", () => {
    fc.assert(
      fc.property(moment, (now) => {
        const { at, name } = lastNight(now);
        const age = now.getTime() - at.getTime();
        expect(age).toBeGreaterThanOrEqual(0);
        expect(age).toBeLessThan(day + 3600_000);
        expect(lastNight(new Date(at.getTime() + day + 3600_000)).name).not.toBe(name);
      }),
    );
  });

  it("names its backup by the clock of the night", () => {
    expect(backupName(new Date("2026-11-22T02:05:59Z"))).toBe("leerhuis-2026-11-22-0305.tar.zst");
  });
});
