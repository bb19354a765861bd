import { now } from "../clock.ts";
import type { Db } from "../db/database.ts";
import { newId } from "../db/id.ts";
import { cookieLine, forgetCookieLine, readCookie } from "../http/cookie.ts";
import { siteIsSecure } from "../site-address.ts";
import { deleteSessionsBefore, findSession, insertSession, updateSeen } from "./queries/sessions.ts";
import { cookieAge, expiryOf, isDueForTouch } from "./session-lifetime.ts";
import { hashToken, newToken } from "./token.ts";

export interface Session {
  readonly id: string;
  readonly loginId: string;
  /** The organisation that this session is in; null as long as a login of several has not chosen. */
  readonly organisationId: string | null;
  readonly sharedDevice: boolean;
  /** When its owner signed in. */
  readonly createdAt: Date;
  /** When it ends, if it is not used again. */
  readonly expiresAt: Date;
}

const cookie = "session";

/**
 * The session that a request carries, or null when there is none that is still valid. One query, and now and then a second
 * that writes down that the session is in use.
 */
export async function sessionOf(request: Request): Promise<Session | null> {
  const cookies = request.headers.get("cookie");
  const token = readCookie(cookies, cookie, siteIsSecure());
  if (!token || token.length > 200) return null;
  const at = now();
  const session = await findSession(hashToken(token), at);
  if (!session) return null;
  if (isDueForTouch(session, at) && !comesByItself(request)) await updateSeen(session.id, at, expiryOf(session, at));
  return session;
}

/** A page that was left open connects for its news again and again: that is no sign of somebody at the keyboard. */
const comesByItself = (request: Request): boolean =>
  request.headers.get("accept")?.startsWith("text/event-stream") ?? false;

export interface NewSession {
  readonly loginId: string;
  readonly organisationId: string | null;
  /** The browser's own description of itself. */
  readonly device: string;
  /** Others use this device too: the session ends with the browser, and soon. */
  readonly sharedDevice: boolean;
}

/** Begins a session with a token that nobody has seen before, so that no planted cookie ever becomes somebody's session. Returns the cookie's text. */
export async function startSession(db: Db, begun: NewSession, at: Date, secure: boolean): Promise<string> {
  const token = newToken();
  const beginning = { createdAt: at, sharedDevice: begun.sharedDevice };
  await deleteSessionsBefore(db, at);
  await insertSession(db, {
    id: newId(),
    token_hash: hashToken(token),
    login_id: begun.loginId,
    organisation_id: begun.organisationId,
    device: begun.device.slice(0, 300),
    shared_device: begun.sharedDevice,
    created_at: at,
    seen_at: at,
    expires_at: expiryOf(beginning, at),
  });
  return cookieLine(cookie, token, secure, cookieAge(beginning));
}

/** The text that makes the browser forget its session. */
export const forgetSessionCookie = (secure: boolean): string => forgetCookieLine(cookie, secure);
