import { z } from "zod";
import { defineAction } from "#platform/action/action.ts";
import { id } from "#platform/action/input.ts";
import { record } from "#platform/activity/record.ts";
import { audit } from "#platform/audit/audit.ts";
import { Invalid } from "#platform/errors/errors.ts";
import * as m from "#messages/people";
import { optionalId } from "../input.ts";
import { mayManageUnits } from "../permissions.ts";
import { lockOrganisation } from "../queries/organisation.ts";
import { findPlaces, findUnit, updatePlaces } from "../queries/units.ts";
import { refuseClosedParent } from "../unit-checks.ts";
import { canHangBelow, moveUnit as placesAfterMove } from "../unit-tree.ts";

/** Hangs a unit, with all that hangs below it, below another unit or at the top. */
export const moveUnit = defineAction({
  name: "people.unit.move",
  input: z.object({ unitId: id(), parentId: optionalId() }),
  find: (acting, { unitId }) => findUnit(acting, unitId),
  may: mayManageUnits,
  run: async (acting, { unitId, parentId }, unit) => {
    await lockOrganisation(acting);
    await refuseClosedParent(acting, parentId);
    const places = await findPlaces(acting);
    if (!canHangBelow(places, unitId, parentId)) throw new Invalid({ parentId: m.unitBelowItself });
    await updatePlaces(acting, placesAfterMove(places, unitId, parentId));
    const from = places.find((place) => place.id === unitId)?.parentId ?? null;
    await audit(acting, { action: "people.unit.moved", subjectId: unitId, details: { from, to: parentId } });
    await record(acting, "people.unit-moved", { kind: "unit", id: unitId }, { from, to: parentId });
    return { unitId, name: unit.name };
  },
});
