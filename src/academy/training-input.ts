import { z } from "zod";
import { blockNames } from "#blocks";
import { checkbox, optionalText, requiredText } from "#platform/action/input.ts";
import { locales } from "#platform/i18n/locale.ts";

/** Nothing chosen or typed gives null. */
const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === "" || value === undefined ? null : value), schema.nullable());

export const optionalMinutes = () => optional(z.coerce.number().int().min(1).max(60_000));

/** In front of what something is put; nothing means at the end. */
export const placeBefore = () => optional(z.guid()).default(null);

/** What a training is, apart from what it teaches. */
export const trainingBasics = z.object({
  title: requiredText(200),
  summary: optionalText(2000).transform((text) => text ?? ""),
  locale: z.enum(locales),
});

export const trainingSettings = trainingBasics.extend({
  block: optional(z.enum(blockNames)),
  estimatedMinutes: optionalMinutes(),
  enrolment: z.enum(["open", "by_invitation"]),
  givesCertificate: checkbox(),
  certificateMonths: optional(z.coerce.number().int().min(1).max(600)),
});
