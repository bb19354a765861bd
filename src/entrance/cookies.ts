import { cookieLine, forgetCookieLine, readCookie } from "#platform/http/cookie.ts";
import type { Visit } from "#platform/http/visit.ts";

/** What the browser carries for a few minutes from one page of the entrance to the next; "device", by which it is known again, for long. */
export type EntranceCookie = "second_step" | "passkey" | "start_code" | "device";

export const giveCookie = (visit: Visit, cookie: EntranceCookie, value: string, milliseconds: number): void =>
  visit.setCookie(cookieLine(cookie, value, visit.secure, Math.ceil(milliseconds / 1000)));

export const dropCookie = (visit: Visit, cookie: EntranceCookie): void =>
  visit.setCookie(forgetCookieLine(cookie, visit.secure));

/** The empty string when there is none. */
export const cookieOf = (visit: Visit, cookie: EntranceCookie): string =>
  readCookie(visit.request.headers.get("cookie"), cookie, visit.secure) ?? "";
