import type { Locale } from "#platform/i18n/locale.ts";
import { type Claim, readClaim } from "./claim.ts";
import type { JobRole } from "../positions/job-role.ts";
import {
  type EmploymentChange,
  type EmploymentPlan,
  type PlannedEmployment,
  planEmployment,
} from "./employment-plan.ts";
import type { Known, KnownPerson, PersonKey, Refusals, UnitKey } from "./known.ts";
import { type LeaderPlan, keyOfMatch, planLeaders } from "./leader-plan.ts";
import type { Mapping } from "./mapping.ts";
import { directoryOf, type Match, matchPeople, personOf } from "./match.ts";
import type { Reason, Remark } from "./reason.ts";
import type { ImportTable } from "./table.ts";
import { planUnits, type UnitPlan } from "./unit-plan.ts";

/** "left": the file itself says that this person does not work here any more. */
export const outcomes = ["new", "changed", "unchanged", "refused", "left"] as const;
export type Outcome = (typeof outcomes)[number];

export interface FieldChange {
  readonly field:
    | "name"
    | "email"
    | "personnelNumber"
    | "jobTitle"
    | "jobFamily"
    | "hierarchyLevel"
    | "unit"
    | "return"
    | EmploymentChange["field"];
  readonly from: string | null;
  readonly to: string | null;
}

/** What is known of somebody after the import. */
export interface PlannedPerson extends JobRole {
  readonly key: PersonKey;
  readonly personnelNumber: string | null;
  readonly email: string | null;
  readonly name: string;
  readonly unit: UnitKey | null;
  /** For somebody new; whoever is here chooses it themselves. */
  readonly locale: Locale | null;
}

export interface PlannedRow {
  readonly line: number;
  /** The name, or what else the row begins with. */
  readonly label: string;
  readonly outcome: Outcome;
  readonly changes: readonly FieldChange[];
  readonly reasons: readonly Reason[];
  readonly remarks: readonly Remark[];
  /** Null when nothing is done with the row. */
  readonly person: PlannedPerson | null;
  readonly known: KnownPerson | null;
  /** What is written of their times in service. */
  readonly employments: readonly PlannedEmployment[];
}

export interface Missing {
  readonly id: string;
  readonly name: string;
  /** Reporting that they left is not up to whoever imports: themselves, or an administrator. */
  readonly mayLeave: boolean;
  readonly unitId: string | null;
  /** The last day in service that the file itself names; null when it says nothing of this person. */
  readonly leftOn: string | null;
}

export interface ImportPlan {
  readonly rows: readonly PlannedRow[];
  readonly units: Pick<UnitPlan, "newUnits" | "changedUnits" | "nameOf" | "parentOf">;
  readonly leaders: LeaderPlan["leaders"];
  readonly conflicts: LeaderPlan["conflicts"];
  /** Who works here and is not in the file. */
  readonly missing: readonly Missing[];
}

/**
 * What an import would do, without doing it. Refusing one row may make another impossible, so it is planned again without the
 * refused ones until nothing more is refused.
 */
export function planImport(table: ImportTable, mapping: Mapping, known: Known): ImportPlan {
  const claims = table.rows.map((row) => readClaim(row, mapping));
  const hasLeft = (claim: Claim): boolean => claim.leftOn !== null && claim.leftOn < known.today;
  const present = claims.filter((claim) => !hasLeft(claim));
  const refused = new Map<number, readonly Reason[]>(
    present.flatMap(({ line, reasons }) => (reasons.length > 0 ? [[line, reasons] as const] : [])),
  );
  for (;;) {
    const attempt = planOnce(
      present.filter(({ line }) => !refused.has(line)),
      known,
    );
    if (!("refused" in attempt)) {
      const planned = new Map(attempt.rows.map((row) => [row.line, row]));
      const rows = claims.map((claim) => planned.get(claim.line) ?? rowNotDone(claim, refused.get(claim.line) ?? []));
      return { ...attempt, rows, missing: missingFrom(present, claims.filter(hasLeft), known) };
    }
    for (const [line, reasons] of attempt.refused) refused.set(line, reasons);
  }
}

type Attempt = Omit<ImportPlan, "missing"> | { readonly refused: Refusals };

/** Plans these rows as if none of them were impossible; or says which are. */
function planOnce(claims: readonly Claim[], known: Known): Attempt {
  const { matches, refused } = matchPeople(claims, known);
  if (refused.size > 0) return { refused };
  const units = planUnits(claims, known);
  if (units.refused.size > 0) return { refused: units.refused };
  const { leaders, conflicts, remarks, refused: inCircles } = planLeaders(matches, units, known);
  if (inCircles.size > 0) return { refused: inCircles };
  const services = new Map(matches.map((match) => [match.claim.line, serviceOf(match, known)]));
  const impossible = [...services].flatMap(([line, { reason }]) =>
    reason === null ? [] : [[line, [reason]] as const],
  );
  if (impossible.length > 0) return { refused: new Map(impossible) };
  const rows = matches.map((match) => rowOf(match, units, remarks, services.get(match.claim.line)));
  const protectedRows = rows.filter((row) => row.outcome === "changed" && row.known?.isAdministrator);
  if (protectedRows.length > 0 && !known.mayChangeAdministrators) {
    return { refused: new Map(protectedRows.map(({ line }) => [line, [{ code: "administrators-only" }]])) };
  }
  return { rows, units, leaders, conflicts };
}

/** Nobody writes their own service, in a file neither. */
function serviceOf({ claim, person }: Match, known: Known): EmploymentPlan {
  const { startsOn, leftOn: endsOn, fte, contract } = claim;
  const planned = planEmployment(person?.employments ?? [], { startsOn, endsOn, fte, contract }, known.today);
  const isOwn = person !== null && person.id === known.actorId && planned.written.length > 0;
  return isOwn ? { written: [], changes: [], reason: null, remark: { code: "own-employment" } } : planned;
}

function rowOf(
  match: Match,
  units: UnitPlan,
  remarks: LeaderPlan["remarks"],
  service: EmploymentPlan | undefined,
): PlannedRow {
  const { claim, person: known } = match;
  const person: PlannedPerson = {
    key: keyOfMatch(match),
    personnelNumber: claim.personnelNumber ?? known?.personnelNumber ?? null,
    email: claim.email ?? known?.email ?? null,
    name: claim.name,
    jobTitle: claim.jobTitle ?? known?.jobTitle ?? null,
    jobFamily: claim.jobFamily ?? known?.jobFamily ?? null,
    hierarchyLevel: claim.hierarchyLevel ?? known?.hierarchyLevel ?? null,
    unit: units.unitOf.get(claim.line) ?? known?.unitId ?? null,
    locale: claim.locale,
  };
  const changes = [...(known ? changesOf(known, person, units.nameOf) : []), ...(service?.changes ?? [])];
  return {
    line: claim.line,
    label: claim.name,
    outcome: known === null ? "new" : changes.length > 0 ? "changed" : "unchanged",
    changes,
    reasons: [],
    remarks: [...claim.remarks, ...(remarks.get(claim.line) ?? []), ...(service?.remark ? [service.remark] : [])],
    person,
    known,
    employments: service?.written ?? [],
  };
}

/** Empty cells say nothing, so nothing is ever emptied by an import. */
function changesOf(known: KnownPerson, person: PlannedPerson, nameOf: UnitPlan["nameOf"]): FieldChange[] {
  const nameOfUnit = (key: UnitKey | null): string | null => (key === null ? null : (nameOf.get(key) ?? null));
  const fields = ["name", "email", "personnelNumber", "jobTitle", "jobFamily", "hierarchyLevel"] as const;
  return [
    ...(known.isActive ? [] : [{ field: "return", from: null, to: null } as const]),
    ...fields
      .filter((field) => known[field] !== person[field])
      .map((field) => ({ field, from: known[field], to: person[field] })),
    ...(known.unitId === person.unit
      ? []
      : [{ field: "unit", from: nameOfUnit(known.unitId), to: nameOfUnit(person.unit) } as const]),
  ];
}

const rowNotDone = (claim: Claim, reasons: readonly Reason[]): PlannedRow => ({
  line: claim.line,
  label: claim.name || (claim.personnelNumber ?? claim.email ?? ""),
  outcome: reasons.length > 0 ? "refused" : "left",
  changes: [],
  reasons,
  remarks: [],
  person: null,
  known: null,
  employments: [],
});

const alphabet = new Intl.Collator("nl");

function missingFrom(present: readonly Claim[], left: readonly Claim[], known: Known): Missing[] {
  const directory = directoryOf(known.people);
  const leftOn = new Map(left.map((claim) => [personOf(claim, directory)?.id, claim.leftOn]));
  const mentioned = new Set(present.map((claim) => personOf(claim, directory)?.id));
  return known.people
    .filter((person) => person.isActive && !mentioned.has(person.id))
    .map(({ id, name, unitId, isAdministrator }) => ({
      id,
      name,
      unitId,
      leftOn: leftOn.get(id) ?? null,
      mayLeave: id !== known.actorId && (known.mayChangeAdministrators || !isAdministrator),
    }))
    .toSorted((a, b) => alphabet.compare(a.name, b.name));
}
