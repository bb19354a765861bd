import { z } from "zod";
import { defineAction } from "#platform/action/action.ts";
import { id } from "#platform/action/input.ts";
import { record } from "#platform/activity/record.ts";
import { audit } from "#platform/audit/audit.ts";
import { Conflict } from "#platform/errors/errors.ts";
import * as m from "#messages/people";
import { mayDeactivate } from "../permissions.ts";
import { keepPositions, todayOf } from "../positions/keep.ts";
import { endEmployments } from "../queries/employments.ts";
import { lockOrganisation } from "../queries/organisation.ts";
import { findPerson, updatePerson } from "../queries/person.ts";
import { findIdsWithRole, writeRoles } from "../queries/roles.ts";
import { findLedUnits, writeLeader } from "../queries/units.ts";
import { isLastAdministrator } from "../rules.ts";

/**
 * Somebody no longer works here: they cannot come in, lead no unit and have no roles. What they learned stays until its
 * retention period is over, and they can come back.
 */
export const deactivatePerson = defineAction({
  name: "people.deactivate",
  input: z.object({ personId: id() }),
  find: (acting, { personId }) => findPerson(acting, personId),
  may: mayDeactivate,
  because: m.mayNotDeactivate,
  run: async (acting, { personId }, person) => {
    await lockOrganisation(acting);
    if (person.deactivatedAt) return { personId, name: person.name };
    if (isLastAdministrator(await findIdsWithRole(acting, "administrator"), personId)) {
      throw new Conflict(m.lastAdministrator);
    }
    const led = await findLedUnits(acting, personId);
    for (const unit of led) await writeLeader(acting, unit.id, null);
    await writeRoles(acting, personId, []);
    await updatePerson(acting, person, { deactivatedAt: acting.now });
    await keepPositions(acting, [personId]);
    await endEmployments(acting, [personId], await todayOf(acting));
    const details = { ledUnitIds: led.map((unit) => unit.id) };
    await audit(acting, { action: "people.person.deactivated", subjectId: personId, personId, details });
    await record(acting, "people.left", { kind: "person", id: personId }, { unitId: person.unitId });
    return { personId, name: person.name };
  },
});
