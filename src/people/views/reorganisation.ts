import type { Actor } from "#platform/actor.ts";
import { mayReorganise, maySeeMove } from "../permissions.ts";
import type { Reorganisation } from "../queries/reorganisations.ts";
import { carryOut, type ProblemCode } from "../reorganisation/carry-out.ts";
import type { Step } from "../reorganisation/step.ts";
import type { Structure, StructureUnit } from "../reorganisation/structure.ts";
import { totalsOf, type Warning, warningsOf } from "../reorganisation/warnings.ts";
import { type Branch, growTree } from "../unit-tree.ts";

/** A unit in the picture of before or after. */
export interface PicturedUnit {
  readonly id: string;
  readonly name: string;
  readonly leaderName: string | null;
  /** People who work here or below. */
  readonly total: number;
  /** The same in the other picture. */
  readonly was: number;
  /** What is otherwise than in the other picture. */
  readonly marks: readonly ("new" | "moved" | "leader" | "people" | "closes")[];
  /** Something is otherwise here or below. */
  readonly changes: boolean;
  readonly children: readonly PicturedUnit[];
}

/** What a step does, in names. Null names: of something that is not there any more. */
export interface StepView {
  readonly id: string;
  readonly kind: Step["kind"];
  readonly unit: string | null;
  /** The unit above, or where somebody works now; null for the top, or for nowhere. */
  readonly other: string | null;
  readonly person: { readonly id: string; readonly name: string } | null;
  /** Why it cannot be done as things stand; null when it can. */
  readonly problem: ProblemCode | null;
}

export interface ReorganisationView extends Omit<Reorganisation, "createdBy" | "problem"> {
  readonly steps: readonly StepView[];
  /** People who move and whom this reader is not told by name. */
  readonly othersMoving: number;
  /** Null when it was carried out: then the organisation itself is the picture. */
  readonly pictures: { readonly before: readonly PicturedUnit[]; readonly after: readonly PicturedUnit[] } | null;
  readonly warnings: readonly Warning[];
  readonly can: {
    readonly edit: boolean;
    readonly cancel: boolean;
    readonly reopen: boolean;
    readonly discard: boolean;
  };
}

/** A reorganisation as this reader may see it, held against the organisation as it is now. */
export function reorganisationView(
  actor: Actor,
  { id, name, explanation, state, stateSince, takesPlaceOn, problem: stopped }: Reorganisation,
  steps: readonly Step[],
  now: Structure,
): ReorganisationView {
  const isDone = state === "carried_out";
  const { after, problems } = carryOut(now, isDone ? [] : steps);
  const prepares = mayReorganise(actor);
  const seen = steps.filter((step) => mayReadStep(actor, step, now));
  const codes = new Map([...(stopped ? [stopped] : []), ...problems].map(({ stepId, code }) => [stepId, code]));
  return {
    id,
    name,
    explanation,
    state,
    stateSince,
    takesPlaceOn,
    steps: seen.map((step) =>
      stepView(step, isDone ? withNewUnits(now, steps) : { ...after, people: now.people }, codes),
    ),
    othersMoving: steps.length - seen.length,
    pictures: isDone ? null : { before: picture(now, after), after: picture(after, now) },
    warnings: prepares && !isDone ? warningsOf(now, after) : [],
    can: {
      edit: prepares && state === "draft",
      cancel: prepares && state === "planned",
      reopen: prepares && (state === "cancelled" || state === "stopped"),
      discard: prepares && (state === "draft" || state === "cancelled" || state === "stopped"),
    },
  };
}

function mayReadStep(actor: Actor, step: Step, { people }: Structure): boolean {
  if (step.kind !== "move_person") return true;
  const unitIds = [step.unitId, people.get(step.personId)?.unitId].filter((id) => typeof id === "string");
  return maySeeMove(actor, { personId: step.personId, unitIds });
}

/** The names of units that are made, for steps that speak of them. */
const withNewUnits = (now: Structure, steps: readonly Step[]): Structure => {
  const made = steps.filter((step) => step.kind === "new_unit" && !now.units.has(step.unitId));
  return made.length === 0 ? now : carryOut(now, made).after;
};

function stepView(step: Step, { units, people }: Structure, problems: ReadonlyMap<string, ProblemCode>): StepView {
  const nameOf = (unitId: string | null): string | null => (unitId === null ? null : (units.get(unitId)?.name ?? null));
  const person = "personId" in step && step.personId ? people.get(step.personId) : undefined;
  return {
    id: step.id,
    kind: step.kind,
    unit: step.kind === "new_unit" ? step.name : nameOf(step.unitId),
    other:
      step.kind === "move_person" ? nameOf(person?.unitId ?? null) : "parentId" in step ? nameOf(step.parentId) : null,
    person: person ? { id: person.id, name: person.name } : null,
    problem: problems.get(step.id) ?? null,
  };
}

/** The open units of one side as a tree, each marked with what is otherwise on the other side. */
function picture(side: Structure, other: Structure): PicturedUnit[] {
  const [totals, otherTotals] = [totalsOf(side), totalsOf(other)];
  const pictured = (branch: Branch<StructureUnit>): PicturedUnit => {
    const there = other.units.get(branch.id);
    const children = branch.children.map(pictured);
    const total = totals.get(branch.id) ?? 0;
    const was = otherTotals.get(branch.id) ?? 0;
    const marks = [
      there ? null : "new",
      there && there.parentId !== branch.parentId ? "moved" : null,
      there && there.leaderId !== branch.leaderId ? "leader" : null,
      there && total !== was ? "people" : null,
      there?.isClosed ? "closes" : null,
    ] as const;
    const changed = marks.filter((mark) => mark !== null);
    return {
      id: branch.id,
      name: branch.name,
      leaderName: branch.leaderName,
      total,
      was,
      marks: changed,
      changes: changed.length > 0 || children.some(({ changes }) => changes),
      children,
    };
  };
  return growTree([...side.units.values()].filter((unit) => !unit.isClosed)).map(pictured);
}
