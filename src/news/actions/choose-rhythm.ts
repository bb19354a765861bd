import { z } from "zod";
import { defineAction, nothingYet } from "#platform/action/action.ts";
import { checkbox, wholeNumber } from "#platform/action/input.ts";
import { changePreferences } from "#people";
import { mayHaveNotices } from "../permissions.ts";
import { writeRhythm } from "../queries/rhythms.ts";
import { planMail } from "../queries/waiting.ts";
import { digestFrequencies } from "../rules/rhythm.ts";

/** "07:30", as a browser's time field sends it; some add the seconds. */
const time = () =>
  z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/)
    .transform((text) => text.slice(0, 5));

const timeZones = new Set(Intl.supportedValuesOf("timeZone"));

/** When the reader wants mail about notices: what waits is looked at anew. */
export const chooseRhythm = defineAction({
  name: "news.mail-rhythm.change",
  input: z.object({
    wantsMail: checkbox(),
    digest: z.enum(digestFrequencies),
    digestAt: time(),
    digestOn: wholeNumber(1, 7),
    quiet: checkbox(),
    quietFrom: time(),
    quietUntil: time(),
    quietWeekend: checkbox(),
    timeZone: z.enum([...timeZones]),
  }),
  find: nothingYet,
  may: mayHaveNotices,
  run: async (acting, { wantsMail, quiet, quietFrom, quietUntil, timeZone, ...rhythm }) => {
    const personId = acting.actor.personId ?? "";
    await changePreferences.within(acting, { timeZone });
    await writeRhythm(acting, personId, {
      ...rhythm,
      quiet: quiet ? { from: quietFrom, until: quietUntil } : null,
      isStopped: !wantsMail,
    });
    await planMail(acting, [personId], acting.now);
    return {};
  },
});
