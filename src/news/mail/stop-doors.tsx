import { type Actor, organisationItself } from "#platform/actor.ts";
import { isId } from "#platform/db/id.ts";
import { NotFound } from "#platform/errors/errors.ts";
import type { Visit } from "#platform/http/visit.ts";
import { readMailToStop, startMailAgain, stopMail } from "../actions/stop-mail.ts";
import { MailOnAgainPage, MailStoppedPage, StopMailPage } from "../pages/stop-mail.tsx";
import { stopPath } from "./stop-path.ts";

/** The organisation itself acts for who shows the secret of a mail: they need not sign in. */
function organisationOf(visit: Visit): Actor {
  const organisationId = visit.parameter("organisationId");
  if (!isId(organisationId)) throw new NotFound();
  return organisationItself(organisationId);
}

const secretOf = (visit: Visit) => ({ secret: visit.parameter("token") });
const pathOf = (visit: Visit): string => stopPath(visit.parameter("organisationId"), visit.parameter("token"));

/** Following a link changes nothing: programs that look into mail follow them all. */
export async function askToStop(visit: Visit): Promise<Response> {
  const { organisation } = await readMailToStop(organisationOf(visit), secretOf(visit));
  return visit.show(StopMailPage, { organisation, path: pathOf(visit) });
}

/** The answer is the page itself: a mail program that sends this follows no redirect (RFC 8058 §3.2). */
export async function stop(visit: Visit): Promise<Response> {
  await stopMail(organisationOf(visit), secretOf(visit));
  return visit.show(MailStoppedPage, { path: pathOf(visit) });
}

export async function startAgain(visit: Visit): Promise<Response> {
  await startMailAgain(organisationOf(visit), secretOf(visit));
  return visit.show(MailOnAgainPage, {});
}
