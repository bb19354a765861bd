import * as m from "#messages/platform";
import { inLocale } from "#platform/i18n/locale.ts";
import { readSettings } from "#platform/settings/settings.ts";
import { openGround } from "./ground.ts";
import type { Verb } from "./verb.ts";

/** Brings the database up to date and says what it did. */
export const migrateVerb: Verb = {
  name: "migrate",
  usage: "migrate",
  run: async (_words, locale) => {
    const ground = await openGround(readSettings(process.env));
    await ground.close();
    for (const name of ground.applied) process.stdout.write(`${name}\n`);
    process.stdout.write(`${inLocale(locale, () => m.migrated({ count: ground.applied.length }))}\n`);
    return 0;
  },
};
