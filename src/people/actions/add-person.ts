import { z } from "zod";
import { defineAction, nothingYet } from "#platform/action/action.ts";
import { record } from "#platform/activity/record.ts";
import { audit } from "#platform/audit/audit.ts";
import { newId } from "#platform/db/id.ts";
import { personFields } from "../input.ts";
import { mayManagePeople } from "../permissions.ts";
import { refuseImpossible } from "../person-checks.ts";
import { findOrganisationProfile, lockOrganisation } from "../queries/organisation.ts";
import { insertPeople } from "../queries/person.ts";

/** Somebody comes to work here. */
export const addPerson = defineAction({
  name: "people.add",
  input: z.object(personFields),
  find: nothingYet,
  may: mayManagePeople,
  run: async (acting, person) => {
    await lockOrganisation(acting);
    await refuseImpossible(acting, person, null);
    const { timeZone } = await findOrganisationProfile(acting);
    const personId = newId();
    await insertPeople(acting.db, acting.actor.organisationId, [
      { id: personId, ...person, timeZone, createdAt: acting.now },
    ]);
    await audit(acting, { action: "people.person.added", subjectId: personId, personId });
    await record(acting, "people.joined", { kind: "person", id: personId }, { unitId: person.unitId });
    return { personId, name: person.name };
  },
});
