import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { conflicting, type Employment, lastDayOf, overlaps, readFte } from "./employment.ts";

const employment = (id: string, startsOn: string, endsOn: string | null): Employment => ({
  id,
  startsOn,
  endsOn,
  fte: 1,
  contract: "permanent",
  exitReason: null,
});

const days = fc
  .date({ min: new Date("2023-01-01"), max: new Date("2029-01-01"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const periods = fc
  .tuple(days, fc.option(days))
  .map(([one, other]) =>
    other === null
      ? { startsOn: one, endsOn: null }
      : { startsOn: one < other ? one : other, endsOn: one < other ? other : one },
  );
const covers = ({ startsOn, endsOn }: { startsOn: string; endsOn: string | null }, day: string): boolean =>
  startsOn <= day && (endsOn === null || day <= endsOn);

describe("two times in service", () => {
  it("share a day when one begins on the last day of the other, also on 29 February", () => {
    const first = employment("a", "2023-01-01", "2024-02-29");
    expect(conflicting(employment("b", "2024-02-29", null), [first])).toBe(first);
    expect(conflicting(employment("b", "2024-03-01", null), [first])).toBeUndefined();
    expect(conflicting(employment("a", "2023-06-01", null), [first])).toBeUndefined();
  });

  it("overlap exactly when some day lies in both", () => {
    fc.assert(
      fc.property(periods, periods, (a, b) => {
        const shared = [a.startsOn, b.startsOn].some((day) => covers(a, day) && covers(b, day));
        expect(overlaps(a, b)).toBe(shared);
        expect(overlaps(b, a)).toBe(overlaps(a, b));
      }),
    );
  });
});

describe("the last day of who left", () => {
  const first = employment("a", "2023-01-01", "2024-02-29");

  it("is that of the latest time in service that had begun by then", () => {
    const planned = employment("b", "2025-01-01", null);
    expect(lastDayOf([planned, first], "2024-03-05")).toBe("2024-02-29");
    expect(lastDayOf([employment("b", "2025-01-01", "2025-05-01"), first], "2025-05-02")).toBe("2025-05-01");
  });

  it("is not known when none was written down, or the latest has no end", () => {
    expect(lastDayOf([], "2024-03-05")).toBeNull();
    expect(lastDayOf([first, employment("b", "2024-03-01", null)], "2024-03-05")).toBeNull();
  });
});

describe("fte", () => {
  it.each([
    ["0,8", 0.8],
    ["1", 1],
    ["0.889", 0.889],
    ["1,2", 1.2],
    ["0", null],
    ["36", null],
    ["1,6", null],
    ["veel", null],
    ["", null],
  ])("%s is %s", (text, fte) => expect(readFte(text)).toBe(fte));
});
