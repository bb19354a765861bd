import { conflicting, type Employment, overlaps } from "../employments/employment.ts";
import { dayBefore } from "../positions/day.ts";
import type { Reason, Remark } from "./reason.ts";

/** What a row says about somebody's service; null where it says nothing. */
export type SaidEmployment = Pick<Employment, "endsOn" | "fte" | "contract"> & { readonly startsOn: string | null };

/** An employment to write: with the id of the one that it takes the place of, or null for one more. */
export type PlannedEmployment = Omit<Employment, "id"> & { readonly id: string | null };

export interface EmploymentChange {
  readonly field: "startsOn" | "endsOn" | "fte" | "contract";
  readonly from: string | null;
  readonly to: string | null;
}

export interface EmploymentPlan {
  readonly written: readonly PlannedEmployment[];
  readonly changes: readonly EmploymentChange[];
  readonly reason: Reason | null;
  readonly remark: Remark | null;
}

const nothing: EmploymentPlan = { written: [], changes: [], reason: null, remark: null };

/**
 * What a row makes of somebody's employments. A first day that is known is that employment; an earlier one than that of the
 * only employment it meets puts it right; a later one than that of an open employment ends it the day before. No two share
 * a day, and the same row again changes nothing.
 */
export function planEmployment(known: readonly Employment[], said: SaidEmployment, today: string): EmploymentPlan {
  if (Object.values(said).every((value) => value === null)) return nothing;
  const place = placeOf(known, said, today);
  if (place === null) return { ...nothing, remark: { code: "start-unknown" } };
  if ("overlapping" in place)
    return { ...nothing, reason: { code: "employment-overlaps", day: place.overlapping.startsOn } };
  const { current, before } = place;
  const startsOn = said.startsOn ?? current?.startsOn ?? today;
  const planned: PlannedEmployment = {
    id: current?.id ?? null,
    startsOn,
    endsOn: said.endsOn ?? current?.endsOn ?? null,
    fte: said.fte ?? current?.fte ?? null,
    contract: said.contract ?? current?.contract ?? null,
    exitReason: current?.exitReason ?? null,
  };
  if (planned.endsOn !== null && planned.endsOn < startsOn)
    return { ...nothing, reason: { code: "end-before-start", day: planned.endsOn } };
  const others = known.filter(({ id }) => id !== before?.id);
  const other = conflicting({ ...planned, id: planned.id ?? "" }, others);
  if (other) return { ...nothing, reason: { code: "employment-overlaps", day: other.startsOn } };
  const changes = changesOf(current ?? before, planned);
  if (current && changes.length === 0) return nothing;
  const ended = before ? [{ ...before, endsOn: dayBefore(startsOn) }] : [];
  return { ...nothing, written: [...ended, planned], changes };
}

interface Place {
  /** The employment that the row is about; null for one more. */
  readonly current: Employment | null;
  /** The open one that ends because another begins. */
  readonly before: Employment | null;
}

function placeOf(
  known: readonly Employment[],
  { startsOn, endsOn }: SaidEmployment,
  today: string,
): Place | { readonly overlapping: Employment } | null {
  if (startsOn === null) {
    const current = known.find((each) => overlaps(each, { startsOn: today, endsOn: null }));
    return current ? { current, before: null } : null;
  }
  const same = known.find((each) => each.startsOn === startsOn);
  if (same) return { current: same, before: null };
  const [met, ...more] = known.filter((each) => overlaps(each, { startsOn, endsOn }));
  if (!met) return { current: null, before: null };
  if (more.length > 0) return { overlapping: met };
  if (met.startsOn > startsOn) return { current: met, before: null };
  return met.endsOn === null ? { current: null, before: met } : { overlapping: met };
}

const textOf = (value: string | number | null): string | null => (value === null ? null : String(value));

function changesOf(from: Employment | null, to: PlannedEmployment): EmploymentChange[] {
  const fields = ["startsOn", "endsOn", "fte", "contract"] as const;
  return fields
    .map((field) => ({ field, from: textOf(from?.[field] ?? null), to: textOf(to[field]) }))
    .filter((change) => change.from !== change.to);
}
