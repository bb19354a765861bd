import { z } from "zod";
import { defineAction } from "#platform/action/action.ts";
import { themes } from "#platform/http/preferences.ts";
import { locales } from "#platform/i18n/locale.ts";
import { findPerson, updatePerson } from "../queries/person.ts";

/** Everybody chooses their own language, their time zone, and whether pages are light or dark. What is not given stays. */
export const changePreferences = defineAction({
  name: "people.preferences.change",
  input: z.object({
    locale: z.enum(locales).optional(),
    theme: z.enum(themes).optional(),
    timeZone: z.enum(Intl.supportedValuesOf("timeZone")).optional(),
  }),
  find: async (acting) => (acting.actor.personId ? findPerson(acting, acting.actor.personId) : null),
  may: () => true,
  run: async (acting, { locale, theme, timeZone }, person) => {
    await updatePerson(acting, person, {
      ...(locale ? { locale } : {}),
      ...(theme ? { theme } : {}),
      ...(timeZone ? { timeZone } : {}),
    });
  },
});
