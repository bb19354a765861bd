import { readCookie } from "#platform/http/flash.ts";
import type { Visit } from "#platform/http/visit.ts";

/** What the browser carries for a few minutes from one page of the entrance to the next; "device", by which it is known again, for long. */
export type EntranceCookie = "second_step" | "passkey" | "start_code" | "device";

const nameOf = (cookie: EntranceCookie, secure: boolean): string => `${secure ? "__Host-" : ""}leerhuis_${cookie}`;

const attributes = (secure: boolean): string => `Path=/; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`;

export const giveCookie = (visit: Visit, cookie: EntranceCookie, value: string, milliseconds: number): void =>
  visit.setCookie(
    `${nameOf(cookie, visit.secure)}=${encodeURIComponent(value)}; Max-Age=${Math.ceil(milliseconds / 1000)}; ${attributes(visit.secure)}`,
  );

export const dropCookie = (visit: Visit, cookie: EntranceCookie): void =>
  visit.setCookie(`${nameOf(cookie, visit.secure)}=; Max-Age=0; ${attributes(visit.secure)}`);

/** The empty string when there is none. */
export const cookieOf = (visit: Visit, cookie: EntranceCookie): string =>
  readCookie(visit.request.headers.get("cookie"), nameOf(cookie, visit.secure)) ?? "";
