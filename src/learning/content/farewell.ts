import { gunzipSync } from "node:zlib";
import { findPerson } from "#people";
import { type Actor, organisationItself } from "#platform/actor.ts";
import { now } from "#platform/clock.ts";
import { readingInOrganisation } from "#platform/db/database.ts";
import { Invalid, NotFound } from "#platform/errors/errors.ts";
import { receiveJournal } from "../actions/receive-journal.ts";
import { findLearnerId } from "../queries/attempts.ts";
import type { OpenTicket } from "../queries/tickets.ts";

const largestBody = 64 * 1024;
/** Bytes of a compressed body when it is written out: as much as the application takes from its own page. */
const largestText = 4_000_000;

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
    const told = JSON.parse(await textOf(request)) as object;
    await receiveJournal(learner, { ...told, attemptId: ticket.attemptId, openedBy: null, present: false });
    return 204;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof Invalid || isZlibError(error)) return 400;
    if (error instanceof NotFound) return 404;
    throw error;
  }
}

async function textOf(request: Request): Promise<string> {
  if (request.headers.get("content-encoding") !== "gzip") return request.text();
  const body = new Uint8Array(await request.arrayBuffer());
  return gunzipSync(body, { maxOutputLength: largestText }).toString("utf8");
}

/** Not compressed after all, cut off, or a bomb. */
const isZlibError = (error: unknown): boolean =>
  error instanceof Error && "code" in error && /^(Z_|ERR_BUFFER_TOO_LARGE)/.test(String(error.code));

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
