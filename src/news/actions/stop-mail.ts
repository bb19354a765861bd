import { z } from "zod";
import type { Acting } from "#platform/action/acting.ts";
import { defineAction, defineRead } from "#platform/action/action.ts";
import { hashToken } from "#platform/identity/token.ts";
import { findOrganisationProfile } from "#people";
import { findPersonBySecret } from "../queries/mailings.ts";
import { findRhythm, writeRhythm } from "../queries/rhythms.ts";

const input = z.object({ secret: z.string().max(200) });
type Secret = z.output<typeof input>;

/** Whose mailing has this secret. */
const reader = (acting: Acting, { secret }: Secret): Promise<string | null> =>
  findPersonBySecret(acting, hashToken(secret));

/** Who shows the secret of a mail got that mail, or was given it. */
const hasSecret = (): boolean => true;

export const readMailToStop = defineRead({
  name: "news.mail-to-stop.read",
  input,
  find: reader,
  may: hasSecret,
  run: async (acting) => ({ organisation: (await findOrganisationProfile(acting)).name }),
});

const writeStopped = async (acting: Acting, personId: string, isStopped: boolean): Promise<void> =>
  writeRhythm(acting, personId, { ...(await findRhythm(acting, personId)), isStopped });

/** No mail about notices any more. Done twice, it is the same. */
export const stopMail = defineAction({
  name: "news.mail.stop",
  input,
  find: reader,
  may: hasSecret,
  run: async (acting, _input, personId) => {
    await writeStopped(acting, personId, true);
    return {};
  },
});

export const startMailAgain = defineAction({
  name: "news.mail.start-again",
  input,
  find: reader,
  may: hasSecret,
  run: async (acting, _input, personId) => {
    await writeStopped(acting, personId, false);
    return {};
  },
});
