import { z } from "zod";
import { defineAction } from "#platform/action/action.ts";
import { id } from "#platform/action/input.ts";
import { record } from "#platform/activity/record.ts";
import { audit } from "#platform/audit/audit.ts";
import * as m from "#messages/people";
import { personFields } from "../input.ts";
import { mayChangePerson } from "../permissions.ts";
import { refuseImpossible } from "../person-checks.ts";
import { keepPositions } from "../positions/keep.ts";
import { lockOrganisation } from "../queries/organisation.ts";
import { type Person, updatePerson } from "../queries/person.ts";
import { findVisiblePerson } from "./read-profile.ts";

const ofPosition = ["unitId", "jobTitle", "jobFamily", "hierarchyLevel"] as const;
const changeable = ["name", "email", "personnelNumber", "locale", ...ofPosition] as const;

/** Brings what is known of a colleague up to date. */
export const changePerson = defineAction({
  name: "people.change",
  input: z.object({ personId: id(), ...personFields }),
  find: (acting, { personId }) => findVisiblePerson(acting, personId),
  may: mayChangePerson,
  because: m.administratorsKeepAdministrators,
  run: async (acting, { personId, ...wanted }, person) => {
    await lockOrganisation(acting);
    await refuseImpossible(acting, stillAllowed(wanted, person), personId);
    const fields = changeable.filter((field) => wanted[field] !== person[field]);
    if (fields.length === 0) return { personId, name: person.name };
    await updatePerson(acting, person, wanted);
    await audit(acting, { action: "people.person.changed", subjectId: personId, personId, details: { fields } });
    if (fields.includes("email")) await record(acting, "people.address-changed", { kind: "person", id: personId });
    if (ofPosition.some((field) => fields.includes(field))) await keepPositions(acting, [personId]);
    if (fields.includes("unitId")) {
      const context = { from: person.unitId, to: wanted.unitId };
      await record(acting, "people.moved", { kind: "person", id: personId }, context);
    }
    return { personId, name: wanted.name };
  },
});

/** Who works in a unit that was closed since may stay there. */
const stillAllowed = <Wanted extends { readonly unitId: string | null }>(wanted: Wanted, person: Person): Wanted =>
  wanted.unitId === person.unitId ? { ...wanted, unitId: null } : wanted;
