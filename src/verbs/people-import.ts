import { describeReport, dryRunImport } from "#people";
import * as m from "#messages/platform";
import { inLocale } from "#platform/i18n/locale.ts";
import { CannotStart } from "#platform/settings/cannot-start.ts";
import type { Verb } from "./verb.ts";

const usage = "people import FILE --dry-run";

/** What an import of this file would find, on standard output; exit code 1 when a row would be refused. Nothing is changed: that is done in the browser. */
export const peopleImport: Verb = {
  name: "people import",
  usage,
  run: async (words, locale) => {
    const file = words.find((word) => !word.startsWith("--"));
    if (!file) throw new CannotStart(() => m.verbNeedsFile({ usage: `bin/leerhuis ${usage}` }));
    if (!words.includes("--dry-run")) throw new CannotStart(m.importNeedsDryRun);
    const report = await dryRunImport(file);
    process.stdout.write(`${inLocale(locale, () => describeReport(report))}\n`);
    return report.isClean ? 0 : 1;
  },
};
