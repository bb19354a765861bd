import { findPerson } from "#people";
import { type Actor, organisationItself } from "#platform/actor.ts";
import { now } from "#platform/clock.ts";
import { readingInOrganisation } from "#platform/db/database.ts";
import { Invalid, NotFound } from "#platform/errors/errors.ts";
import { receiveJournal } from "../actions/receive-journal.ts";
import { findLearnerId, type OpenTicket } from "../queries/attempts.ts";

const largestBody = 64 * 1024;

/**
 * What content says as its window closes never reaches the application's page, so the frame sends it here. The ticket stands
 * for its learner in this one attempt, and lets a package tell no more than it can tell by the runtime. Gives a status.
 */
export async function takeFarewell(request: Request, ticket: OpenTicket): Promise<number> {
  const length = Number(request.headers.get("content-length") ?? Number.NaN);
  if (!(length <= largestBody)) return 413;
  const learner = await learnerOf(ticket);
  if (!learner) return 404;
  try {
    const told = (await request.json()) as object;
    await receiveJournal(learner, { ...told, attemptId: ticket.attemptId, openedBy: null, present: false });
    return 204;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof Invalid) return 400;
    if (error instanceof NotFound) return 404;
    throw error;
  }
}

/** The learner with no role but that of whoever learns. */
function learnerOf({ organisationId, attemptId }: OpenTicket): Promise<Actor | null> {
  return readingInOrganisation(organisationId, async (db) => {
    const actor = organisationItself(organisationId);
    const personId = await findLearnerId({ actor, db, now: now() }, attemptId);
    const person = personId && (await findPerson({ actor, db }, personId));
    if (!person || person.deactivatedAt) return null;
    const { id, name, locale, timeZone } = person;
    return { organisationId, personId: id, name, roles: new Set(["employee"]), ledUnitIds: [], locale, timeZone };
  });
}
