import type { Locale } from "../i18n/locale.ts";

/** The language of the command line: English for who has set it so (POSIX: LC_ALL, then LC_MESSAGES, then LANG), else Dutch. */
export function terminalLocale(environment: NodeJS.ProcessEnv): Locale {
  const chosen = environment["LC_ALL"] || environment["LC_MESSAGES"] || environment["LANG"] || "";
  return /^en(_|\.|$)/.test(chosen) ? "en" : "nl";
}
