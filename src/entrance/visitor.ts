import { now } from "#platform/clock.ts";
import type { Visit } from "#platform/http/visit.ts";
import type { Reader } from "#platform/i18n/locale.ts";
import type { Site } from "#platform/identity/passkeys.ts";
import { type Session, sessionOf } from "#platform/identity/session.ts";
import { cookieOf } from "./cookies.ts";

/** Somebody at the door, who may turn out to be anybody. The first argument of every action before there is an actor. */
export interface Visitor {
  readonly reader: Reader;
  /** The network address, for counting guesses; no more than a part of it is kept, with a sign-in. */
  readonly address: string;
  /** The browser's own description of itself. */
  readonly device: string;
  /** By which the browser is known again; the empty string when nobody came in with it before. */
  readonly deviceToken: string;
  readonly site: Site;
  /** Does the house stand on https? */
  readonly secure: boolean;
  /** The session that the browser carries already, which signing in ends. */
  readonly session: Session | null;
  readonly at: Date;
}

export async function visitorOf(visit: Visit): Promise<Visitor> {
  return {
    reader: visit.reader,
    address: visit.address,
    device: visit.request.headers.get("user-agent") ?? "",
    deviceToken: cookieOf(visit, "device"),
    site: { origin: visit.url.origin, hostname: visit.url.hostname },
    secure: visit.secure,
    session: await sessionOf(visit.request),
    at: now(),
  };
}
