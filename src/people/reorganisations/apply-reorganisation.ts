import type { Acting } from "#platform/action/acting.ts";
import { recordAll } from "#platform/activity/record.ts";
import { auditAll } from "#platform/audit/audit.ts";
import { keepPositions } from "../positions/keep.ts";
import { updateUnitOf } from "../queries/bulk.ts";
import { insertUnits, updatePlaces, updateUnit, writeLeader } from "../queries/units.ts";
import type { Difference } from "../reorganisation/difference.ts";

/** Makes the organisation what the difference says, in the acting transaction; history, log and spine hear of each change. */
export async function applyDifference(acting: Acting, difference: Difference, reorganisationId: string): Promise<void> {
  const { newUnits, movedUnits, closedUnitIds, places, leaders, people } = difference;
  await insertUnits(acting, newUnits);
  await updatePlaces(acting, places);
  for (const { unitId, to } of leaders) await writeLeader(acting, unitId, to);
  await updateUnitOf(acting, people);
  await keepPositions(
    acting,
    people.map(({ id }) => id),
  );
  for (const unitId of closedUnitIds) await updateUnit(acting, unitId, { closed_at: acting.now });
  const details = { reorganisationId };
  await auditAll(acting, [
    ...newUnits.map(({ id }) => ({ action: "people.unit.added", subjectId: id, details })),
    ...movedUnits.map(({ id, from, to }) => ({
      action: "people.unit.moved",
      subjectId: id,
      details: { from, to, reorganisationId },
    })),
    ...leaders.map(({ unitId, from, to }) => ({
      action: "people.leader.appointed",
      subjectId: unitId,
      personId: to ?? undefined,
      details: { from, to, reorganisationId },
    })),
    ...closedUnitIds.map((id) => ({ action: "people.unit.closed", subjectId: id, details })),
    ...people.map(({ id }) => ({
      action: "people.person.changed",
      subjectId: id,
      personId: id,
      details: { fields: ["unitId"], reorganisationId },
    })),
  ]);
  await recordAll(acting, [
    ...movedUnits.map(({ id, from, to }) => ({
      verb: "people.unit-moved",
      object: { kind: "unit", id },
      context: { from, to },
    })),
    ...leaders.map(({ unitId, from, to }) => ({
      verb: "people.leader-appointed",
      object: { kind: "unit", id: unitId },
      context: { from, to },
    })),
    ...people.map(({ id, from, to }) => ({
      verb: "people.moved",
      object: { kind: "person", id },
      context: { from, to },
    })),
  ]);
}
