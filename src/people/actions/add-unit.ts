import { z } from "zod";
import { defineAction, nothingYet } from "#platform/action/action.ts";
import { optionalText, requiredText } from "#platform/action/input.ts";
import { audit } from "#platform/audit/audit.ts";
import { newId } from "#platform/db/id.ts";
import { optionalId } from "../input.ts";
import { mayManageUnits } from "../permissions.ts";
import { lockOrganisation } from "../queries/organisation.ts";
import { insertUnits } from "../queries/units.ts";
import { refuseClosedParent, refuseTakenCode } from "../unit-checks.ts";

/** A new unit, below another or at the top. */
export const addUnit = defineAction({
  name: "people.unit.add",
  input: z.object({ name: requiredText(200), code: optionalText(60), parentId: optionalId() }),
  find: nothingYet,
  may: mayManageUnits,
  run: async (acting, { name, code, parentId }) => {
    await lockOrganisation(acting);
    await refuseTakenCode(acting, code, null);
    const parent = await refuseClosedParent(acting, parentId);
    const unitId = newId();
    const ancestorIds = [...(parent?.ancestorIds ?? []), unitId];
    await insertUnits(acting, [{ id: unitId, parentId, ancestorIds, name, code }]);
    await audit(acting, { action: "people.unit.added", subjectId: unitId });
    return { unitId, name };
  },
});
