import type { Unit } from "./queries/units.ts";

type Led = Pick<Unit, "id" | "ancestorIds" | "leaderId" | "leaderUnitId">;

/** Who leads the nearest unit from `unitId` upwards that is led by somebody other than `personId`. */
export function leaderAbove(
  units: ReadonlyMap<string, Led>,
  unitId: string | null,
  personId: string | null,
): string | null {
  const path = unitId === null ? [] : (units.get(unitId)?.ancestorIds ?? []);
  for (const id of path.toReversed()) {
    const leaderId = units.get(id)?.leaderId ?? null;
    if (leaderId !== null && leaderId !== personId) return leaderId;
  }
  return null;
}

export interface Team {
  /** Everybody who works in exactly these units belongs to it, but for the leader. */
  readonly unitIds: readonly string[];
  /** Leaders of units further down who have this leader as theirs. */
  readonly leaderIds: readonly string[];
}

/** The people whose own leader somebody is: not everyone below, only those one step away. */
export function teamOf(units: readonly Led[], leaderId: string): Team {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const unitIds = units.filter((unit) => leaderAbove(byId, unit.id, null) === leaderId).map((unit) => unit.id);
  const leaderIds = units
    .filter((unit) => unit.leaderId !== null && unit.leaderId !== leaderId)
    .filter((unit) => leaderAbove(byId, unit.leaderUnitId, unit.leaderId) === leaderId)
    .map((unit) => unit.leaderId ?? "");
  return { unitIds, leaderIds: [...new Set(leaderIds)] };
}
