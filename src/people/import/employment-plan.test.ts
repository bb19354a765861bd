import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Employment, overlaps } from "../employments/employment.ts";
import { type EmploymentPlan, planEmployment, type SaidEmployment } from "./employment-plan.ts";

const today = "2026-11-22";
const nothingSaid: SaidEmployment = { startsOn: null, endsOn: null, fte: null, contract: null };

const employment = (startsOn: string, endsOn: string | null, more: Partial<Employment> = {}): Employment => ({
  id: `since ${startsOn}`,
  startsOn,
  endsOn,
  fte: 1,
  contract: "permanent",
  exitReason: null,
  ...more,
});

const plan = (known: readonly Employment[], said: Partial<SaidEmployment>): EmploymentPlan =>
  planEmployment(known, { ...nothingSaid, ...said }, today);

/** The employments as they stand once the plan is done. */
function after(known: readonly Employment[], { written }: EmploymentPlan): Employment[] {
  const replaced = new Set(written.map(({ id }) => id));
  return [
    ...known.filter(({ id }) => !replaced.has(id)),
    ...written.map((each) => ({ ...each, id: each.id ?? `since ${each.startsOn}` })),
  ];
}

describe("what a row says of somebody's service", () => {
  it("changes the hours of who is in service, and names the old beside the new", () => {
    expect(plan([employment("2020-01-01", null)], { fte: 0.8 }).changes).toEqual([
      { field: "fte", from: "1", to: "0.8" },
    ]);
  });

  it("puts an earlier first day right, and ends an open employment the day before a later one begins", () => {
    const known = [employment("2024-01-01", null)];
    expect(plan(known, { startsOn: "2019-05-01" }).written).toMatchObject([
      { id: "since 2024-01-01", startsOn: "2019-05-01", endsOn: null },
    ]);
    expect(plan(known, { startsOn: "2024-03-01", contract: "temporary" }).written).toMatchObject([
      { id: "since 2024-01-01", endsOn: "2024-02-29" },
      { id: null, startsOn: "2024-03-01", contract: "temporary", endsOn: null },
    ]);
  });

  it("is refused where it meets a service that ended, or ends before it begins", () => {
    const known = [employment("2024-01-01", "2025-12-31")];
    expect(plan(known, { startsOn: "2025-12-31" }).reason).toEqual({ code: "employment-overlaps", day: "2024-01-01" });
    expect(plan(known, { startsOn: "2026-01-01" }).reason).toBeNull();
    expect(plan([], { startsOn: "2026-02-01", endsOn: "2026-01-31" }).reason).toEqual({
      code: "end-before-start",
      day: "2026-01-31",
    });
  });

  it("without a first day is about who is in service now, and else cannot be kept", () => {
    expect(plan([], { fte: 0.8 }).remark).toEqual({ code: "start-unknown" });
    expect(plan([employment("2020-01-01", "2021-01-01")], { fte: 0.8 }).remark).toEqual({ code: "start-unknown" });
    expect(plan([], {})).toEqual({ written: [], changes: [], reason: null, remark: null });
  });

  it("never lets two share a day, loses none, and changes nothing a second time", () => {
    const days = fc
      .integer({ min: 0, max: 2200 })
      .map((n) => new Date(Date.UTC(2023, 0, 1 + n)).toISOString().slice(0, 10));
    const periods = fc.array(fc.tuple(days, fc.option(days)), { maxLength: 4 }).map((drawn) =>
      drawn.reduce<Employment[]>((kept, [start, end]) => {
        if (end !== null && end < start) return kept;
        const next = employment(start, end);
        return kept.some((each) => overlaps(each, next)) ? kept : [...kept, next];
      }, []),
    );
    const said = fc.record({
      startsOn: fc.option(days),
      endsOn: fc.option(days),
      fte: fc.option(fc.constantFrom(0.5, 1)),
      contract: fc.option(fc.constantFrom("permanent" as const, "on_call" as const)),
    });
    fc.assert(
      fc.property(periods, said, (known, row) => {
        const planned = planEmployment(known, row, today);
        const standing = after(known, planned);
        expect(standing.length).toBeGreaterThanOrEqual(known.length);
        for (const one of standing)
          for (const other of standing) if (one !== other) expect(overlaps(one, other)).toBe(false);
        for (const { startsOn, endsOn } of standing) if (endsOn !== null) expect(endsOn >= startsOn).toBe(true);
        if (planned.reason === null) expect(planEmployment(standing, row, today).written).toEqual([]);
      }),
    );
  });
});
