/** What the forms of this room have in common. */
import { z } from "zod";
import { emailAddress, id, optionalText, requiredText } from "#platform/action/input.ts";
import { locales } from "#platform/i18n/locale.ts";
import { hierarchyLevels } from "./positions/job-role.ts";

/** Fields that were left empty say nothing. */
export const emptyIsNull = (value: unknown): unknown =>
  value === undefined || (typeof value === "string" && value.trim() === "") ? null : value;

/** A choice that may be left open. */
export const optionalId = () => z.preprocess(emptyIsNull, id().nullable());

export const optionalEmail = () => z.preprocess(emptyIsNull, emailAddress().nullable());

/** What is known of somebody and can be changed by who keeps the people. */
export const personFields = {
  name: requiredText(200),
  email: optionalEmail(),
  personnelNumber: optionalText(60),
  jobTitle: optionalText(200),
  jobFamily: optionalText(100),
  hierarchyLevel: z.preprocess(emptyIsNull, z.enum(hierarchyLevels).nullable()),
  unitId: optionalId(),
  locale: z.enum(locales),
};
