import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDate } from "./read-date.ts";

describe("readDate", () => {
  it.each([
    ["2026-11-22", "2026-11-22"],
    ["22-11-2026", "2026-11-22"],
    ["22/11/2026", "2026-11-22"],
    ["2.3.2026", "2026-03-02"],
    ["22 november 2026", "2026-11-22"],
    ["3 mrt 2026", "2026-03-03"],
    ["1 may 2026", "2026-05-01"],
    ["9 okt. 2026", "2026-10-09"],
    [" 29-02-2028 ", "2028-02-29"],
  ])("reads %o as %o", (text, day) => {
    expect(readDate(text)).toBe(day);
  });

  it.each([
    "",
    "morgen",
    "31-02-2026",
    "29-02-2026",
    "2026-13-01",
    "22-11-26",
    "0-1-2026",
    "22 foovember 2026",
    "11-22-2026",
  ])("takes %o for no day", (text) => {
    expect(readDate(text)).toBeNull();
  });

  it("reads every day back in both notations", () => {
    const days = fc.date({ min: new Date("0100-01-01"), max: new Date("9999-12-30"), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        const iso = date.toISOString().slice(0, 10);
        expect(readDate(iso)).toBe(iso);
        expect(readDate(iso.split("-").toReversed().join("-"))).toBe(iso);
      }),
    );
  });
});
