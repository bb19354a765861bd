import { inspectPackage, inspectToJson } from "#academy";
import { inLocale } from "#platform/i18n/locale.ts";
import { CannotStart } from "#platform/settings/cannot-start.ts";
import * as m from "#messages/platform";
import type { Verb } from "./verb.ts";

/** What a course package holds, as JSON on standard output; or one sentence on standard error and exit code 1. */
export const packageInspect: Verb = {
  name: "package inspect",
  usage: "package inspect FILE",
  run: async ([file], locale) => {
    if (!file) throw new CannotStart(() => m.verbNeedsFile({ usage: "bin/leerhuis package inspect FILE" }));
    const contents = await inspectPackage(file);
    process.stdout.write(`${inLocale(locale, () => inspectToJson(contents))}\n`);
    return 0;
  },
};
