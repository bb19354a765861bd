import { now } from "../clock.ts";
import type { Db } from "../db/database.ts";
import { isId, newId } from "../db/id.ts";
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

/** What a browser carries of its session. */
export interface CarriedSession {
  readonly tokenHash: string;
  /**
   * The organisation that it was in when the browser got this: no more than a hint by which all of a reader is found at once.
   * Whoever uses it asks the session itself whether it is there.
   */
  readonly organisationId: string | null;
}

const cookie = "session";

const carriedValue = (token: string, organisationId: string | null): string =>
  organisationId === null ? token : `${token}.${organisationId}`;

const valueIn = (request: Request): string => readCookie(request.headers.get("cookie"), cookie, siteIsSecure()) ?? "";

const tokenIn = (value: string): string => value.split(".", 1)[0] ?? "";

/** Null when it carries none; what it carries may have ended long ago. */
export function carriedSession(request: Request): CarriedSession | null {
  const value = valueIn(request);
  if (value === "" || value.length > 200) return null;
  const token = tokenIn(value);
  const organisationId = value.slice(token.length + 1);
  return { tokenHash: hashToken(token), organisationId: isId(organisationId) ? organisationId : null };
}

/**
 * The session that a request carries, or null when there is none that is still valid. One query, and now and then a second
 * that writes down that the session is in use.
 */
export async function sessionOf(request: Request): Promise<Session | null> {
  const carried = carriedSession(request);
  const session = carried && (await findSession(carried.tokenHash, now()));
  if (!session) return null;
  await noteUse(session, request);
  return session;
}

/** Writes down now and then that the session is in use: it lasts longer then. */
export async function noteUse(session: Session & { readonly seenAt: Date }, request: Request): Promise<void> {
  const at = now();
  if (isDueForTouch(session, at) && !comesByItself(request)) await updateSeen(session.id, at, expiryOf(session, at));
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
  return cookieLine(cookie, carriedValue(token, begun.organisationId), secure, cookieAge(beginning));
}

/** The text that makes the browser carry the same session into the organisation to which it has gone over. */
export function movedSessionCookie(
  request: Request,
  session: Session,
  organisationId: string,
  secure: boolean,
): string {
  const age = cookieAge(session);
  const passed = Math.floor((now().getTime() - session.createdAt.getTime()) / 1000);
  const value = carriedValue(tokenIn(valueIn(request)), organisationId);
  return cookieLine(cookie, value, secure, age === null ? null : age - passed);
}

/** The text that makes the browser forget its session. */
export const forgetSessionCookie = (secure: boolean): string => forgetCookieLine(cookie, secure);
