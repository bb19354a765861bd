import { findDemonstration, peopleToSignInAs } from "#people";
import { closeJobs, openJobs } from "#platform/jobs/jobs.ts";
import { inLocale } from "#platform/i18n/locale.ts";
import { room as platform } from "#platform/room.ts";
import { readSettings } from "#platform/settings/settings.ts";
import * as m from "#messages/platform";
import { beginDemonstrationAnew, makeDemonstration } from "../demonstration.ts";
import { openGround } from "./ground.ts";
import type { Verb } from "./verb.ts";

/** Makes the demonstration organisation when it is not there, or makes it anew, and says how to look around in it. */
export const demo: Verb = {
  name: "demo",
  usage: "demo [reset]",
  run: async ([word], locale) => {
    const settings = readSettings(process.env);
    const ground = await openGround(settings);
    try {
      await openJobs();
      await platform.open(settings);
      const says = word === "reset" ? await reset() : await make();
      const people = await peopleToSignInAs();
      const signIn = () => m.demonstrationSignIn({ address: `${settings.baseUrl.origin}/inloggen` });
      const lines = inLocale(locale, () => [
        says(),
        ...(people.length > 0 ? [signIn()] : []),
        ...people.map(({ name, jobTitle }) => `  ${name}, ${jobTitle}`),
      ]);
      process.stdout.write(`${lines.join("\n")}\n`);
      return says === m.demonstrationMissing ? 1 : 0;
    } finally {
      await closeJobs();
      await ground.close();
    }
  },
};

const make = async (): Promise<() => string> =>
  (await makeDemonstration()) ? m.demonstrationMade : m.demonstrationIsThere;

async function reset(): Promise<() => string> {
  const organisationId = await findDemonstration();
  if (organisationId === null) return m.demonstrationMissing;
  return (await beginDemonstrationAnew(organisationId)) ? m.demonstrationAnew : m.demonstrationIsThere;
}
