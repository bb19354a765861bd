import { z } from "zod";
import { defineAction } from "#platform/action/action.ts";
import { id, several } from "#platform/action/input.ts";
import { audit } from "#platform/audit/audit.ts";
import { Conflict } from "#platform/errors/errors.ts";
import * as m from "#messages/people";
import { mayGiveRoles } from "../permissions.ts";
import { lockOrganisation } from "../queries/organisation.ts";
import { findPerson } from "../queries/person.ts";
import { findIdsWithRole, findRoles, givenRoles, writeRoles } from "../queries/roles.ts";
import { isLastAdministrator } from "../rules.ts";

/** Gives a colleague exactly these roles. The last administrator stays one. */
export const giveRoles = defineAction({
  name: "people.give-roles",
  input: z.object({ personId: id(), roles: several(z.enum(givenRoles)) }),
  find: (acting, { personId }) => findPerson(acting, personId),
  may: mayGiveRoles,
  run: async (acting, { personId, roles }, person) => {
    await lockOrganisation(acting);
    if (person.deactivatedAt && roles.length > 0) throw new Conflict(m.leftHasNoRoles);
    const administrators = await findIdsWithRole(acting, "administrator");
    if (!roles.includes("administrator") && isLastAdministrator(administrators, personId)) {
      throw new Conflict(m.lastAdministrator);
    }
    const before = await findRoles(acting, personId);
    const given = roles.filter((role) => !before.includes(role));
    const taken = before.filter((role) => !roles.includes(role));
    if (given.length + taken.length > 0) {
      await writeRoles(acting, personId, [...new Set(roles)]);
      await audit(acting, { action: "people.roles.changed", subjectId: personId, personId, details: { given, taken } });
    }
    return { personId, name: person.name };
  },
});
