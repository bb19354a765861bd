import { z } from "zod";
import { defineAction } from "#platform/action/action.ts";
import { id, optionalText, requiredText } from "#platform/action/input.ts";
import { audit } from "#platform/audit/audit.ts";
import { mayManageUnits } from "../permissions.ts";
import { lockOrganisation } from "../queries/organisation.ts";
import { findUnit, updateUnit } from "../queries/units.ts";
import { refuseTakenCode } from "../unit-checks.ts";

/** Another name or code for a unit. */
export const changeUnit = defineAction({
  name: "people.unit.change",
  input: z.object({ unitId: id(), name: requiredText(200), code: optionalText(60) }),
  find: (acting, { unitId }) => findUnit(acting, unitId),
  may: mayManageUnits,
  run: async (acting, { unitId, name, code }, unit) => {
    await lockOrganisation(acting);
    await refuseTakenCode(acting, code, unitId);
    if (name !== unit.name || code !== unit.code) {
      await updateUnit(acting, unitId, { name, code });
      await audit(acting, {
        action: "people.unit.changed",
        subjectId: unitId,
        details: { from: { name: unit.name, code: unit.code }, to: { name, code } },
      });
    }
    return { unitId, name };
  },
});
