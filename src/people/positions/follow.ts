import { isSameJobRole, type JobRole } from "./job-role.ts";

/** Where somebody works and as what, as far as history keeps it. */
export interface Place extends JobRole {
  readonly unitId: string | null;
}

/** A place from a day until, and not on, another: "2026-11-22". Null until is today's place. */
export interface Position extends Place {
  readonly from: string;
  readonly until: string | null;
}

/**
 * The history of somebody who from `day` on is at `place`, or with null at none. Days before it stay as they were. Of two
 * changes on one day the last holds, and who is back the same day was never away.
 */
export function follow(history: readonly Position[], place: Place | null, day: string): readonly Position[] {
  const before = history.filter(({ from }) => from < day).map((position) => closedOn(position, day));
  if (place === null) return before;
  const last = before.at(-1);
  if (last?.until === day && isSamePlace(last, place)) return [...before.slice(0, -1), { ...last, until: null }];
  return [...before, { ...place, from: day, until: null }];
}

const closedOn = (position: Position, day: string): Position =>
  position.until === null || position.until > day ? { ...position, until: day } : position;

export const isSamePlace = (a: Place, b: Place): boolean => a.unitId === b.unitId && isSameJobRole(a, b);

/** Where somebody was on a day; undefined when they were not there. */
export const placeOn = (history: readonly Position[], day: string): Position | undefined =>
  history.find(({ from, until }) => from <= day && (until === null || day < until));

export const isSameHistory = (a: readonly Position[], b: readonly Position[]): boolean =>
  a.length === b.length &&
  a.every((position, at) => {
    const other = b[at];
    return (
      other !== undefined &&
      isSamePlace(position, other) &&
      position.from === other.from &&
      position.until === other.until
    );
  });
