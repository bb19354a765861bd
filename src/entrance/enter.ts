import type { Visit } from "#platform/http/visit.ts";
import { devicesKept } from "#platform/identity/sign-ins.ts";
import { lifetimeOf } from "#platform/identity/ticket.ts";
import type { Entry } from "./actions/admit.ts";
import { dropCookie, giveCookie } from "./cookies.ts";

/** Gives the browser what came of signing in, and returns where it goes. */
export function enter(visit: Visit, entry: Entry): string {
  if (entry.kind === "second-step") {
    giveCookie(visit, "second_step", entry.ticket, lifetimeOf("second_step"));
    return "/inloggen/code";
  }
  dropCookie(visit, "second_step");
  visit.setCookie(entry.cookie);
  giveCookie(visit, "device", entry.device, devicesKept);
  return entry.path;
}
