import { now } from "../clock.ts";
import { readCookie } from "../http/flash.ts";
import { findSession } from "./queries.ts";

export interface Session {
  readonly id: string;
  readonly loginId: string;
  /** The organisation that this session is in; null for a login that belongs to none. */
  readonly organisationId: string | null;
}

/** Over https the name's prefix makes the browser refuse a cookie that another host or path tries to plant. */
export const sessionCookies = ["__Host-leerhuis_session", "leerhuis_session"] as const;

/** The session that a request carries, or null when there is none that is still valid. */
export async function sessionOf(request: Request): Promise<Session | null> {
  const cookies = request.headers.get("cookie");
  const value = readCookie(cookies, sessionCookies[0]) ?? readCookie(cookies, sessionCookies[1]);
  const token = value?.split(".")[0];
  if (!token || token.length > 200) return null;
  return (await findSession(token, now())) ?? null;
}
