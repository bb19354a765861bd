/** The demonstration organisation, put together from what each room has for it. */
import type { Demonstration } from "#entrance";
import type { Acting } from "#platform/action/acting.ts";
import { hearHistory } from "#platform/activity/history.ts";
import { organisationItself } from "#platform/actor.ts";
import { now } from "#platform/clock.ts";
import { inOrganisation } from "#platform/db/database.ts";
import { newId } from "#platform/db/id.ts";
import { removeFilesOf } from "#platform/files/remove-files-of.ts";
import { settleMail } from "#platform/mail/upkeep.ts";
import { teachDemonstration } from "#academy";
import { learnDemonstration } from "#learning";
import { readDemonstration } from "#news";
import { claimDemonstration, foundDemonstration, peopleToSignInAs, removeDemonstration } from "#people";
import { whatThereIsToSee } from "#tour";
import { allListeners } from "./rooms.ts";

/**
 * Makes the demonstration organisation with its past, wholly or not at all. False when it was there already: then nothing
 * changes. Jobs must be open and the file store too.
 */
export const makeDemonstration = (): Promise<boolean> =>
  inNewOrganisation(async (acting) => {
    if (!(await claimDemonstration(acting))) return false;
    await live(acting);
    return true;
  });

/** Removes this demonstration and makes it anew, wholly or not at all. False when it is there no longer: of two who ask, one does it. */
export async function beginDemonstrationAnew(organisationId: string): Promise<boolean> {
  const isAnew = await inNewOrganisation(async (acting) => {
    if (!(await removeDemonstration(acting, organisationId))) return false;
    await live(acting);
    return true;
  });
  if (isAnew) await removeFilesOf(organisationId);
  return isAnew;
}

function inNewOrganisation<Result>(work: (acting: Acting) => Promise<Result>): Promise<Result> {
  const organisationId = newId();
  return inOrganisation(organisationId, (db) => work({ actor: organisationItself(organisationId), db, now: now() }));
}

/** Eighteen months of people who come, teach, learn and leave. */
async function live(acting: Acting): Promise<void> {
  const colleagues = await foundDemonstration(acting);
  const trainings = await teachDemonstration(acting, colleagues);
  const learned = await learnDemonstration(acting, colleagues, trainings);
  await hearHistory(acting, learned, allListeners());
  await readDemonstration(acting);
  await settleMail(acting);
}

/** What the entrance offers at the first run and on the page where one signs in. */
export const demonstration: Demonstration = {
  prepare: async () => {
    await makeDemonstration();
  },
  beginAnew: beginDemonstrationAnew,
  people: async () => {
    const people = await peopleToSignInAs();
    return people.map((person) => ({ ...person, sees: () => whatThereIsToSee(person.role) }));
  },
};
