import type { Acting } from "#platform/action/acting.ts";
import type { Step } from "../reorganisation/step.ts";
import type { Structure } from "../reorganisation/structure.ts";
import { findPeople } from "../queries/person.ts";
import { findCountableUnits } from "../queries/units.ts";

/** The organisation at this moment, with the people whom these steps name. */
export async function structureNow(acting: Acting, steps: readonly Step[]): Promise<Structure> {
  const units = await findCountableUnits(acting);
  const personIds = [...new Set(steps.flatMap((step) => ("personId" in step && step.personId ? [step.personId] : [])))];
  const people = personIds.length === 0 ? [] : await findPeople(acting, personIds);
  return {
    units: new Map(units.map(({ closedAt, ...unit }) => [unit.id, { ...unit, isClosed: closedAt !== null }])),
    people: new Map(
      people.map(({ id, name, unitId, deactivatedAt }) => [id, { id, name, unitId, isHere: deactivatedAt === null }]),
    ),
  };
}
