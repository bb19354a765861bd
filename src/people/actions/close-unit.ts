import { z } from "zod";
import { defineAction } from "#platform/action/action.ts";
import { id } from "#platform/action/input.ts";
import { audit } from "#platform/audit/audit.ts";
import { Conflict } from "#platform/errors/errors.ts";
import * as m from "#messages/people";
import { mayManageUnits } from "../permissions.ts";
import { countMembers } from "../queries/members.ts";
import { lockOrganisation } from "../queries/organisation.ts";
import { findUnit, hasOpenUnitsBelow, updateUnit, writeLeader } from "../queries/units.ts";

/** A unit that is no more: it stays in the history and can be opened again. Its people and its open units go elsewhere first. */
export const closeUnit = defineAction({
  name: "people.unit.close",
  input: z.object({ unitId: id() }),
  find: (acting, { unitId }) => findUnit(acting, unitId),
  may: mayManageUnits,
  run: async (acting, { unitId }, unit) => {
    await lockOrganisation(acting);
    if (await hasOpenUnitsBelow(acting, unitId)) throw new Conflict(m.unitHasUnits);
    const count = await countMembers(acting, [unitId]);
    if (count > 0) throw new Conflict(() => m.unitHasPeople({ count }));
    await writeLeader(acting, unitId, null);
    await updateUnit(acting, unitId, { closed_at: acting.now });
    await audit(acting, { action: "people.unit.closed", subjectId: unitId });
    return { unitId, name: unit.name };
  },
});
