import { createHash } from "node:crypto";
import { countOutcomes } from "../import/dry-run.ts";
import type { PersonKey, UnitKey } from "../import/known.ts";
import type { ImportPlan, Missing, Outcome } from "../import/plan.ts";

/** What a check found, as it is kept with the import and shown beside its rows. */
export interface ImportSummary {
  /** Of everything that would be done. What is confirmed is what was shown, or nothing. */
  readonly fingerprint: string;
  readonly counts: Readonly<Record<Outcome, number>>;
  /** Rows about which something is said besides. */
  readonly remarked: number;
  readonly newUnits: readonly { readonly name: string; readonly code: string | null; readonly parent: string | null }[];
  readonly changedUnits: readonly UnitChange[];
  readonly leaders: readonly { readonly unit: string; readonly from: string | null; readonly to: string }[];
  readonly conflicts: readonly {
    readonly unit: string;
    readonly named: readonly { readonly name: string; readonly rows: number }[];
  }[];
  readonly missing: readonly Missing[];
}

export interface UnitChange {
  readonly unit: string;
  readonly field: "name" | "code" | "parent";
  readonly from: string | null;
  readonly to: string;
}

/** The plan in names, for people to read. `nameOfPerson` knows everybody who works here. */
export function summaryOf(plan: ImportPlan, nameOfPerson: (id: string) => string): ImportSummary {
  const { units } = plan;
  const unitName = (key: UnitKey | null): string | null => (key === null ? null : (units.nameOf.get(key) ?? null));
  const labels = new Map(plan.rows.map((row) => [row.person?.key, row.label]));
  const personName = (key: PersonKey): string => labels.get(key) ?? nameOfPerson(key);
  return {
    fingerprint: fingerprintOf(plan),
    counts: countOutcomes(plan),
    remarked: plan.rows.filter((row) => row.remarks.length > 0).length,
    newUnits: units.newUnits.map(({ name, code, parent }) => ({ name, code, parent: unitName(parent) })),
    changedUnits: units.changedUnits.flatMap(({ label: unit, name, code, parent }) => [
      ...(name ? [{ unit, field: "name", ...name } as const] : []),
      ...(code ? [{ unit, field: "code", from: null, to: code.to } as const] : []),
      ...(parent
        ? [{ unit, field: "parent", from: unitName(parent.from), to: unitName(parent.to) ?? "" } as const]
        : []),
    ]),
    leaders: plan.leaders.map(({ unit, from, to }) => ({
      unit: unitName(unit) ?? "",
      from: from === null ? null : personName(from),
      to: personName(to),
    })),
    conflicts: plan.conflicts.map(({ unit, named }) => ({
      unit: unitName(unit) ?? "",
      named: named.map(({ leader, rows }) => ({ name: personName(leader), rows })),
    })),
    missing: plan.missing,
  };
}

function fingerprintOf({ rows, units, leaders }: ImportPlan): string {
  const done = rows.map(({ line, outcome, changes, person, employments }) => [
    line,
    outcome,
    changes,
    person,
    employments,
  ]);
  return createHash("sha256")
    .update(JSON.stringify([done, units.newUnits, units.changedUnits, leaders]))
    .digest("hex");
}
