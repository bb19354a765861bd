import { z } from "zod";
import { defineAction } from "#platform/action/action.ts";
import { id } from "#platform/action/input.ts";
import { record } from "#platform/activity/record.ts";
import { audit } from "#platform/audit/audit.ts";
import * as m from "#messages/people";
import { findVisiblePerson } from "./read-profile.ts";
import { mayChangePerson } from "../permissions.ts";
import { keepPositions } from "../positions/keep.ts";
import { lockOrganisation } from "../queries/organisation.ts";
import { updatePerson } from "../queries/person.ts";

/** Somebody comes back to work here, as an employee without further roles. */
export const reactivatePerson = defineAction({
  name: "people.reactivate",
  input: z.object({ personId: id() }),
  find: (acting, { personId }) => findVisiblePerson(acting, personId),
  may: mayChangePerson,
  because: m.administratorsKeepAdministrators,
  run: async (acting, { personId }, person) => {
    await lockOrganisation(acting);
    if (!person.deactivatedAt) return { personId, name: person.name };
    await updatePerson(acting, person, { deactivatedAt: null });
    await keepPositions(acting, [personId]);
    await audit(acting, { action: "people.person.reactivated", subjectId: personId, personId });
    await record(acting, "people.joined", { kind: "person", id: personId }, { unitId: person.unitId });
    return { personId, name: person.name };
  },
});
