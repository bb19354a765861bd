import { canHangBelow, moveUnit } from "../unit-tree.ts";
import type { Step } from "./step.ts";
import type { Structure, StructureUnit } from "./structure.ts";

export const problemCodes = ["unit-gone", "place-gone", "loop", "person-gone", "code-taken", "not-empty"] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** Why a step cannot be done. */
export interface Problem {
  readonly stepId: string;
  readonly code: ProblemCode;
}

export interface CarriedOut {
  readonly after: Structure;
  /** The steps that could not be done, which were left out. */
  readonly problems: readonly Problem[];
}

/**
 * Does the steps one after another, on paper: the preview and the day itself come from the same sum. Units are closed when all
 * else is done, from the bottom of the tree up: whoever works in them has gone elsewhere by then.
 */
export function carryOut(before: Structure, steps: readonly Step[]): CarriedOut {
  const [closings, changes] = [steps.filter(isClosing), steps.filter((step) => !isClosing(step))];
  const changed = changes.reduce(withNext, { after: before, problems: [] });
  const depthOf = ({ unitId }: Step): number => changed.after.units.get(unitId)?.ancestorIds.length ?? 0;
  return closings.toSorted((a, b) => depthOf(b) - depthOf(a)).reduce(withNext, changed);
}

const isClosing = ({ kind }: Step): boolean => kind === "close_unit";

function withNext({ after, problems }: CarriedOut, step: Step): CarriedOut {
  const code = problemOf(after, step);
  if (code !== null) return { after, problems: [...problems, { stepId: step.id, code }] };
  return { after: withStep(after, step), problems };
}

const isOpen = ({ units }: Structure, unitId: string): boolean => units.get(unitId)?.isClosed === false;

function problemOf(structure: Structure, step: Step): ProblemCode | null {
  switch (step.kind) {
    case "new_unit":
      if (step.parentId !== null && !isOpen(structure, step.parentId)) return "place-gone";
      return step.code !== null && isTaken(structure, step.code) ? "code-taken" : null;
    case "move_unit":
      if (!isOpen(structure, step.unitId)) return "unit-gone";
      if (step.parentId !== null && !isOpen(structure, step.parentId)) return "place-gone";
      return canHangBelow([...structure.units.values()], step.unitId, step.parentId) ? null : "loop";
    case "move_person":
      if (!isOpen(structure, step.unitId)) return "place-gone";
      return structure.people.get(step.personId)?.isHere ? null : "person-gone";
    case "appoint_leader":
      if (!isOpen(structure, step.unitId)) return "unit-gone";
      return structure.people.get(step.personId)?.isHere ? null : "person-gone";
    case "close_unit":
      if (!isOpen(structure, step.unitId)) return "unit-gone";
      return isEmpty(structure, step.unitId) ? null : "not-empty";
    default:
      return step satisfies never;
  }
}

const isTaken = ({ units }: Structure, code: string): boolean =>
  [...units.values()].some((unit) => unit.code?.toLowerCase() === code.toLowerCase());

const isEmpty = ({ units }: Structure, unitId: string): boolean =>
  units.get(unitId)?.headcount === 0 &&
  ![...units.values()].some(({ parentId, isClosed }) => parentId === unitId && !isClosed);

function withStep(structure: Structure, step: Step): Structure {
  const { units, people } = structure;
  switch (step.kind) {
    case "new_unit": {
      const above = step.parentId === null ? [] : (units.get(step.parentId)?.ancestorIds ?? []);
      return withUnits(structure, [
        {
          id: step.unitId,
          parentId: step.parentId,
          ancestorIds: [...above, step.unitId],
          name: step.name,
          code: step.code,
          isClosed: false,
          leaderId: null,
          leaderName: null,
          leaderUnitId: null,
          headcount: 0,
        },
      ]);
    }
    case "move_unit":
      return withUnits(
        structure,
        moveUnit([...units.values()], step.unitId, step.parentId).flatMap((place) => {
          const unit = units.get(place.id);
          return unit ? [{ ...unit, ...place }] : [];
        }),
      );
    case "appoint_leader": {
      const [unit, person] = [units.get(step.unitId), people.get(step.personId)];
      if (!unit || !person) return structure;
      const leader = { leaderId: person.id, leaderName: person.name, leaderUnitId: person.unitId };
      return withUnits(structure, [{ ...unit, ...leader }]);
    }
    case "move_person":
      return withMove(structure, step.personId, step.unitId);
    case "close_unit": {
      const unit = units.get(step.unitId);
      const nobody = { leaderId: null, leaderName: null, leaderUnitId: null };
      return unit ? withUnits(structure, [{ ...unit, ...nobody, isClosed: true }]) : structure;
    }
    default:
      return step satisfies never;
  }
}

function withMove(structure: Structure, personId: string, unitId: string): Structure {
  const person = structure.people.get(personId);
  if (!person || person.unitId === unitId) return structure;
  const changed = [...structure.units.values()].flatMap((unit) => {
    const headcount = unit.headcount + (unit.id === unitId ? 1 : unit.id === person.unitId ? -1 : 0);
    const leaderUnitId = unit.leaderId === personId ? unitId : unit.leaderUnitId;
    const isSame = headcount === unit.headcount && leaderUnitId === unit.leaderUnitId;
    return isSame ? [] : [{ ...unit, headcount, leaderUnitId }];
  });
  const people = new Map(structure.people).set(personId, { ...person, unitId });
  return withUnits({ ...structure, people }, changed);
}

const withUnits = (structure: Structure, changed: readonly StructureUnit[]): Structure => ({
  ...structure,
  units: new Map([...structure.units, ...changed.map((unit) => [unit.id, unit] as const)]),
});
