import { z } from "zod";
import { defineAction } from "#platform/action/action.ts";
import { id } from "#platform/action/input.ts";
import { Conflict } from "#platform/errors/errors.ts";
import * as m from "#messages/people";
import { leave } from "../departures/leave.ts";
import { mayDeactivate } from "../permissions.ts";
import { todayOf } from "../positions/keep.ts";
import { lockOrganisation } from "../queries/organisation.ts";
import { findPerson } from "../queries/person.ts";
import { findIdsWithRole } from "../queries/roles.ts";
import { findLedUnits } from "../queries/units.ts";
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
    const details = { ledUnitIds: led.map((unit) => unit.id) };
    await leave(acting, [{ id: personId, unitId: person.unitId, lastDay: await todayOf(acting), details }]);
    return { personId, name: person.name };
  },
});
