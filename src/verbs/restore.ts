import { resolve } from "node:path";
import { checkBackup } from "#platform/backup/check-backup.ts";
import { restore } from "#platform/backup/restore.ts";
import { formatDateTime, inLocale } from "#platform/i18n/locale.ts";
import { log } from "#platform/log.ts";
import { CannotStart } from "#platform/settings/cannot-start.ts";
import { connectionFrom } from "#platform/settings/connection.ts";
import { readSettings } from "#platform/settings/settings.ts";
import * as m from "#messages/platform";
import { allJobs } from "../rooms.ts";
import { progressLine } from "./progress-line.ts";
import type { Verb } from "./verb.ts";

const usage = "restore FILE";

/** Puts a backup back into an empty house. Before anything changes, the whole file is read and found good. */
export const restoreVerb: Verb = {
  name: "restore",
  usage,
  run: async ([word], locale) => {
    if (!word) throw new CannotStart(() => m.verbNeedsFile({ usage: `bin/leerhuis ${usage}` }));
    const settings = readSettings(process.env);
    const { report, end } = progressLine(locale);
    try {
      const checked = await checkBackup(resolve(word), report);
      const server = await connectionFrom(settings, log);
      try {
        const { connection } = server;
        await restore(checked, { connection, dataDir: settings.dataDir, jobs: allJobs(), report });
      } finally {
        await server.stop();
      }
      end();
      const { manifest, contents } = checked;
      const rows = Object.values(contents.tables).reduce((sum, table) => sum + table.rows, 0);
      const moment = (): string => formatDateTime(new Date(manifest.madeAt));
      const words = () => m.restoreMade({ moment: moment(), rows, files: contents.files.count });
      process.stdout.write(`${inLocale(locale, words)}\n`);
      return 0;
    } finally {
      end();
    }
  },
};
