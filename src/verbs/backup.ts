import { resolve } from "node:path";
import { type MadeBackup, makeBackup } from "#platform/backup/make-backup.ts";
import { openFiles } from "#platform/files/storage.ts";
import { inLocale } from "#platform/i18n/locale.ts";
import { log } from "#platform/log.ts";
import { CannotStart } from "#platform/settings/cannot-start.ts";
import { connectionBeside } from "#platform/settings/connection.ts";
import { readSettings } from "#platform/settings/settings.ts";
import { formatSize } from "#ui/upload/format-size.ts";
import * as m from "#messages/platform";
import { allStoredKeys } from "../rooms.ts";
import { progressLine } from "./progress-line.ts";
import type { Verb } from "./verb.ts";

const usage = "backup FILE";

/** Keeps the whole house in one file, while it runs or not. */
export const backup: Verb = {
  name: "backup",
  usage,
  run: async ([word], locale) => {
    if (!word) throw new CannotStart(() => m.verbNeedsFile({ usage: `bin/leerhuis ${usage}` }));
    const file = resolve(word);
    const settings = readSettings(process.env);
    const server = await connectionBeside(settings, log);
    const line = progressLine(locale);
    try {
      openFiles(settings.dataDir);
      const { connection } = server;
      const made = await makeBackup(file, { connection, storedKeys: allStoredKeys(), report: line.report });
      line.end();
      process.stdout.write(`${inLocale(locale, () => wordsFor(file, made)).join("\n")}\n`);
      return 0;
    } finally {
      line.end();
      await server.stop();
    }
  },
};

const wordsFor = (file: string, { size, rows, files, missing }: MadeBackup): string[] => [
  m.backupMade({ file, size: formatSize(size), rows, files: files.count, filesSize: formatSize(files.bytes) }),
  ...(missing.count > 0 ? [m.backupMissing({ count: missing.count, keys: missing.keys.join(", ") })] : []),
];
