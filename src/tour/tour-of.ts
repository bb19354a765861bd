import type { Actor } from "#platform/actor.ts";
import { cookieLine, readCookie } from "#platform/http/cookie.ts";
import type { Tour } from "#platform/http/page-context.ts";
import { siteIsSecure } from "#platform/site-address.ts";
import { inLocale } from "#platform/i18n/locale.ts";
import { guideRoleOf } from "#people";
import * as m from "#messages/tour";
import { tours } from "./tours.ts";

const cookie = "tour";

/** The way round for who looks around as this colleague of the demonstration; null in an organisation of real people. */
export function tourOf(actor: Actor, demonstrationEmail: string | null, request: Request): Tour | null {
  if (demonstrationEmail === null) return null;
  const role = guideRoleOf(demonstrationEmail);
  return inLocale(actor, () => ({
    guide: role ? m.guideWithRole({ name: actor.name, role }) : actor.name,
    stops: role ? tours[role].map(({ href, label }) => ({ href, label: label() })) : [],
    isClosed: readCookie(request.headers.get("cookie"), cookie, siteIsSecure()) === "closed",
  }));
}

/** Keeps for this browser, until it closes, whether the way round is folded away. */
export const tourCookie = (state: "open" | "closed", secure: boolean): string =>
  cookieLine(cookie, state, secure, null);

/** What there is to see through the eyes of this role, in a sentence. */
export const whatThereIsToSee = (role: Parameters<typeof m.sees>[0]["role"]): string => m.sees({ role });
