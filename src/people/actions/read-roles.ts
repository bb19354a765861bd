import { z } from "zod";
import { defineAuditedRead } from "#platform/action/action.ts";
import { id } from "#platform/action/input.ts";
import { audit } from "#platform/audit/audit.ts";
import { mayGiveRoles } from "../permissions.ts";
import { findPerson } from "../queries/person.ts";
import { findIdsWithRole, findRoles, type GivenRole } from "../queries/roles.ts";
import { isLastAdministrator } from "../rules.ts";

export interface RolesView {
  readonly personId: string;
  readonly name: string;
  readonly roles: readonly GivenRole[];
  /** Then the role of administrator cannot be taken away. */
  readonly isLastAdministrator: boolean;
}

/** What a colleague may do here besides learning. */
export const readRoles = defineAuditedRead({
  name: "people.roles",
  input: z.object({ personId: id() }),
  find: (acting, { personId }) => findPerson(acting, personId),
  may: mayGiveRoles,
  run: async (acting, { personId }, person): Promise<RolesView> => {
    await audit(acting, { action: "people.person.read", subjectId: personId, personId });
    const administrators = await findIdsWithRole(acting, "administrator");
    return {
      personId,
      name: person.name,
      roles: await findRoles(acting, personId),
      isLastAdministrator: isLastAdministrator(administrators, personId),
    };
  },
});
