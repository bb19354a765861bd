import { leaderAbove } from "../team.ts";
import type { Structure, StructureUnit } from "./structure.ts";

/** What somebody should know before they plan it; it can be done all the same. */
export interface Warning {
  /** "leaderless": who works there has no leader any more. "emptied": nobody works there any more. "empty": a new unit without people. */
  readonly code: "leaderless" | "emptied" | "empty";
  readonly unit: string;
  readonly people: number;
}

/** What gets worse by a reorganisation; what was so before is not its doing. */
export function warningsOf(before: Structure, after: Structure): Warning[] {
  const [totalsBefore, totalsAfter] = [totalsOf(before), totalsOf(after)];
  return [...after.units.values()]
    .filter((unit) => !unit.isClosed)
    .flatMap((unit): Warning[] => {
      const was = before.units.get(unit.id);
      const total = totalsAfter.get(unit.id) ?? 0;
      const warnings: Warning[] = [];
      if (unit.headcount > 0 && isLeaderless(after, unit) && !(was && was.headcount > 0 && isLeaderless(before, was)))
        warnings.push({ code: "leaderless", unit: unit.name, people: unit.headcount });
      if (!was && total === 0) warnings.push({ code: "empty", unit: unit.name, people: 0 });
      if (was && total === 0 && (totalsBefore.get(unit.id) ?? 0) > 0)
        warnings.push({ code: "emptied", unit: unit.name, people: 0 });
      return warnings;
    });
}

const isLeaderless = ({ units }: Structure, unit: StructureUnit): boolean => leaderAbove(units, unit.id, null) === null;

/** How many people work in each unit and below it. */
export function totalsOf({ units }: Structure): ReadonlyMap<string, number> {
  const totals = new Map<string, number>();
  for (const { ancestorIds, headcount } of units.values())
    for (const id of ancestorIds) totals.set(id, (totals.get(id) ?? 0) + headcount);
  return totals;
}
