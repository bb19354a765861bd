/** The demonstration organisation, put together from what each room has for it. */
import type { Demonstration, DemonstrationRole } from "#entrance";
import { hearHistory } from "#platform/activity/history.ts";
import { organisationItself } from "#platform/actor.ts";
import { now } from "#platform/clock.ts";
import { inOrganisation } from "#platform/db/database.ts";
import { newId } from "#platform/db/id.ts";
import { settleMail } from "#platform/mail/upkeep.ts";
import { teachDemonstration } from "#academy";
import { placePeople } from "#house";
import { learnDemonstration } from "#learning";
import { readDemonstration } from "#news";
import { claimDemonstration, foundDemonstration, peopleToSignInAs, type PersonToSignInAs } from "#people";
import { allListeners } from "./rooms.ts";

/**
 * Makes the demonstration organisation with its past, wholly or not at all. False when it was there already: then nothing
 * changes. Jobs must be open and the file store too.
 */
export async function makeDemonstration(): Promise<boolean> {
  const organisationId = newId();
  return await inOrganisation(organisationId, async (db) => {
    const acting = { actor: organisationItself(organisationId), db, now: now() };
    if (!(await claimDemonstration(acting))) return false;
    const colleagues = await foundDemonstration(acting);
    const trainings = await teachDemonstration(acting, colleagues);
    const learned = await learnDemonstration(acting, colleagues, trainings);
    await placePeople(acting, null);
    await hearHistory(acting, learned, allListeners());
    await readDemonstration(acting);
    await settleMail(acting);
    return true;
  });
}

const roleOf: Readonly<Record<PersonToSignInAs["key"], DemonstrationRole>> = {
  hanneke: "director",
  youssef: "hr_adviser",
  mehmet: "leader",
  naomi: "trainer",
  fatima: "nurse",
  ruben: "author",
  ingrid: "administrator",
};

/** What the entrance offers at the first run and on the page where one signs in. */
export const demonstration: Demonstration = {
  prepare: async () => {
    await makeDemonstration();
  },
  people: async () => {
    const people = await peopleToSignInAs();
    return people.map(({ key, loginId, name }) => ({ loginId, name, role: roleOf[key] }));
  },
};
