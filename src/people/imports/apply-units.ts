import type { Acting } from "#platform/action/acting.ts";
import { recordAll } from "#platform/activity/record.ts";
import { auditAll } from "#platform/audit/audit.ts";
import { newId } from "#platform/db/id.ts";
import type { UnitKey } from "../import/known.ts";
import type { ImportPlan } from "../import/plan.ts";
import { findPlaces, insertUnits, updatePlaces, updateUnit } from "../queries/units.ts";
import type { UnitPlace } from "../unit-tree.ts";

/** Makes the new units, renames and moves the known ones. Gives the ids of the new ones by their keys. */
export async function applyUnits(
  acting: Acting,
  units: ImportPlan["units"],
  importId: string,
): Promise<Map<UnitKey, string>> {
  const ids = new Map(units.newUnits.map(({ key }) => [key, newId()]));
  const idOf = (key: UnitKey): string => ids.get(key) ?? key;
  const placeOf = placesBy(units.parentOf, idOf);
  await insertUnits(
    acting,
    units.newUnits.map(({ key, name, code }) => ({ ...placeOf(key), name, code })),
  );
  for (const { id, name, code } of units.changedUnits) {
    const changes = { ...(name ? { name: name.to } : {}), ...(code ? { code: code.to } : {}) };
    if (Object.keys(changes).length > 0) await updateUnit(acting, id, changes);
  }
  const isNew = new Set(ids.values());
  const moved = (await findPlaces(acting))
    .filter(({ id }) => !isNew.has(id))
    .flatMap((place) => {
      const after = placeOf(place.id);
      return after.ancestorIds.join() === place.ancestorIds.join() ? [] : [after];
    });
  await updatePlaces(acting, moved);
  await recordAll(
    acting,
    moved.map(({ id, parentId }) => ({
      verb: "people.unit-moved",
      object: { kind: "unit", id },
      context: { to: parentId, importId },
    })),
  );
  await auditAll(acting, [
    ...[...ids.values()].map((id) => ({ action: "people.unit.added", subjectId: id, details: { importId } })),
    ...units.changedUnits.map(({ id }) => ({ action: "people.unit.changed", subjectId: id, details: { importId } })),
  ]);
  return ids;
}

/** Where a unit hangs by the parents of the plan, which has no loops. */
function placesBy(
  parentOf: ReadonlyMap<UnitKey, UnitKey | null>,
  idOf: (key: UnitKey) => string,
): (key: UnitKey) => UnitPlace {
  const pathTo = (key: UnitKey): UnitKey[] => {
    const parent = parentOf.get(key) ?? null;
    return parent === null ? [key] : [...pathTo(parent), key];
  };
  return (key) => {
    const parent = parentOf.get(key) ?? null;
    return { id: idOf(key), parentId: parent === null ? null : idOf(parent), ancestorIds: pathTo(key).map(idOf) };
  };
}
