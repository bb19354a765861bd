import { z } from "zod";
import { defineAction, defineRead, nothingYet } from "#platform/action/action.ts";
import { requiredText } from "#platform/action/input.ts";
import { audit } from "#platform/audit/audit.ts";
import { locales } from "#platform/i18n/locale.ts";
import * as m from "#messages/people";
import { isHexColour } from "#ui/colour/contrast.ts";
import { mayManageOrganisation } from "../permissions.ts";
import { findOrganisationProfile, type OrganisationProfile, updateOrganisation } from "../queries/organisation.ts";
import { isTimeZone } from "../time-zones.ts";

/** The organisation's own name, colour, language and time zone. */
export const readOrganisation = defineRead({
  name: "people.organisation",
  input: z.object({}),
  find: nothingYet,
  may: mayManageOrganisation,
  run: (acting): Promise<OrganisationProfile> => findOrganisationProfile(acting),
});

const colour = z.preprocess(
  (value) => (typeof value === "string" && value.trim() !== "" ? value.trim().toLowerCase() : null),
  z
    .string()
    .refine(isHexColour, { error: () => m.colourNotUnderstood() })
    .nullable(),
);

export const changeOrganisation = defineAction({
  name: "people.organisation.change",
  input: z.object({
    name: requiredText(200),
    colour,
    locale: z.enum(locales),
    timeZone: z.string().refine(isTimeZone, { error: () => m.timeZoneUnknown() }),
  }),
  find: (acting) => findOrganisationProfile(acting),
  may: mayManageOrganisation,
  run: async (acting, wanted, profile) => {
    const changed = (["name", "colour", "locale", "timeZone"] as const).filter(
      (field) => wanted[field] !== profile[field],
    );
    if (changed.length === 0) return { name: profile.name };
    const { timeZone, ...rest } = wanted;
    await updateOrganisation(acting, { ...rest, time_zone: timeZone });
    await audit(acting, {
      action: "people.organisation.changed",
      subjectId: acting.actor.organisationId,
      details: { fields: changed },
    });
    return { name: wanted.name };
  },
});
