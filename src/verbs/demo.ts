import { peopleToSignInAs } from "#people";
import { closeJobs, openJobs } from "#platform/jobs/jobs.ts";
import { inLocale } from "#platform/i18n/locale.ts";
import { room as platform } from "#platform/room.ts";
import { readSettings } from "#platform/settings/settings.ts";
import * as m from "#messages/platform";
import { makeDemonstration } from "../demonstration.ts";
import { openGround } from "./ground.ts";
import type { Verb } from "./verb.ts";

/** Makes the demonstration organisation when it is not there, and says how to look around in it. */
export const demo: Verb = {
  name: "demo",
  usage: "demo",
  run: async (_words, locale) => {
    const settings = readSettings(process.env);
    const ground = await openGround(settings);
    try {
      await openJobs();
      await platform.open(settings);
      const isNew = await makeDemonstration();
      const people = await peopleToSignInAs();
      const lines = inLocale(locale, () => [
        isNew ? m.demonstrationMade() : m.demonstrationIsThere(),
        m.demonstrationSignIn({ address: `${settings.baseUrl.origin}/inloggen` }),
        ...people.map(({ name, jobTitle }) => `  ${name}, ${jobTitle}`),
      ]);
      process.stdout.write(`${lines.join("\n")}\n`);
      return 0;
    } finally {
      await closeJobs();
      await ground.close();
    }
  },
};
