import { z } from "zod";
import { defineAction } from "#platform/action/action.ts";
import { id } from "#platform/action/input.ts";
import { audit } from "#platform/audit/audit.ts";
import { Conflict } from "#platform/errors/errors.ts";
import * as m from "#messages/people";
import { mayManageUnits } from "../permissions.ts";
import { lockOrganisation } from "../queries/organisation.ts";
import { findUnit, updateUnit } from "../queries/units.ts";

/** Opens a closed unit again; the unit above it must be open. */
export const reopenUnit = defineAction({
  name: "people.unit.reopen",
  input: z.object({ unitId: id() }),
  find: (acting, { unitId }) => findUnit(acting, unitId),
  may: mayManageUnits,
  run: async (acting, { unitId }, unit) => {
    await lockOrganisation(acting);
    const parent = unit.parentId === null ? undefined : await findUnit(acting, unit.parentId);
    if (parent?.closedAt) throw new Conflict(() => m.unitAboveIsClosed({ name: parent.name }));
    await updateUnit(acting, unitId, { closed_at: null });
    await audit(acting, { action: "people.unit.reopened", subjectId: unitId });
    return { unitId, name: unit.name };
  },
});
