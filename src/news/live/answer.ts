import { isClosing } from "#platform/http/closing.ts";
import type { SignedInVisit } from "#platform/http/routes.ts";
import { openLive } from "#platform/live/live.ts";
import { followNotices } from "../actions/follow-notices.ts";
import { follow } from "./tell-pages.ts";

/** Seconds after which a page may try again to be kept up to date. */
const tryAgainAfter = 60;

/** A browser that is refused gives up; one whose stream ends comes back by itself, after these milliseconds, and finds another process. */
const comeBack = (): Response =>
  new Response("retry: 2000\n\n", { headers: { "content-type": "text/event-stream", "cache-control": "no-store" } });

/** Keeps one open page of the reader up to date for as long as it is open and the session lasts. */
export async function keepUpToDate(visit: SignedInVisit): Promise<Response> {
  const lastHeard = visit.request.headers.get("last-event-id") || visit.url.searchParams.get("since");
  const { toldUntil } = await followNotices(visit.actor, { since: lastHeard });
  const { actor, sessionId, sessionExpiresAt } = visit;
  const connection =
    actor.personId && sessionId && sessionExpiresAt
      ? await openLive({
          organisationId: actor.organisationId,
          personId: actor.personId,
          locale: actor.locale,
          timeZone: actor.timeZone,
          sessionId,
          sessionExpiresAt,
        })
      : null;
  if (!connection && isClosing()) return comeBack();
  if (!connection) return new Response(null, { status: 503, headers: { "retry-after": String(tryAgainAfter) } });
  follow(connection, toldUntil);
  return connection.stream.response;
}
