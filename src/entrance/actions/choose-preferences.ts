import { z } from "zod";
import { parseInput } from "#platform/action/input.ts";
import { preferenceCookies, themes } from "#platform/http/preferences.ts";
import type { Visit } from "#platform/http/visit.ts";
import { locales } from "#platform/i18n/locale.ts";
import { changePreferences } from "#people";

const input = z.object({
  locale: z.enum(locales).optional(),
  theme: z.enum(themes).optional(),
  returnTo: z.string().max(2000).default("/"),
});

/** Language and theme, from the menu of every page: kept with the person, and in the browser for when nobody is signed in. */
export async function choosePreferences(visit: Visit): Promise<Response> {
  const { returnTo, ...chosen } = parseInput(input, await visit.formInput(), visit.reader);
  if (visit.actor) await changePreferences(visit.actor, chosen);
  for (const cookie of preferenceCookies(chosen, visit.secure)) visit.setCookie(cookie);
  return visit.goTo(returnTo);
}
