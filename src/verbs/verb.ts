import type { Locale } from "#platform/i18n/locale.ts";

export interface Verb {
  /** "start", "package inspect" */
  readonly name: string;
  readonly usage: string;
  /** Returns the exit code. Throws CannotStart or Invalid with sentences. */
  readonly run: (words: readonly string[], locale: Locale) => Promise<number>;
}
