import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Temporal } from "temporal-polyfill";
import { dayOf, isNoDay } from "./day.ts";

const first = Temporal.PlainDate.from("1930-01-01");
const days = fc.integer({ min: 0, max: 80_000 }).map((after) => first.add({ days: after }));

describe("a date in a file", () => {
  it.each([
    ["31-12-2025", "2025-12-31"],
    ["1-3-2024", "2024-03-01"],
    ["2024-02-29", "2024-02-29"],
    ["29/02/2024 00:00:00", "2024-02-29"],
    ["2026-03-29T02:30", "2026-03-29"],
    ["20240229", "2024-02-29"],
    ["45351", "2024-02-29"],
    ["45351,5", "2024-02-29"],
    ["29-02-2023", null],
    ["31-04-2025", null],
    ["20230229", null],
    ["2001", null],
    ["1-1-0024", null],
    ["morgen", null],
  ])("%j is %s", (text, day) => expect(dayOf(text)).toBe(day));

  it.each(["00-00-0000", "31-12-9999", "2999-12-31"])("%j says that there is none", (text) =>
    expect(isNoDay(text)).toBe(true),
  );

  it("is the same day however it is written, also on 29 February", () => {
    fc.assert(
      fc.property(days, (day) => {
        const [year, month, date] = [day.year, day.month, day.day].map(String);
        const excel = Temporal.PlainDate.from("1899-12-30").until(day).days;
        const ways = [
          `${date}-${month}-${year}`,
          `${date?.padStart(2, "0")}-${month?.padStart(2, "0")}-${year}`,
          `${year}-${month}-${date}`,
          day.toString().replaceAll("-", ""),
          String(excel),
        ];
        expect(new Set(ways.map(dayOf))).toEqual(new Set([day.toString()]));
      }),
    );
  });
});
