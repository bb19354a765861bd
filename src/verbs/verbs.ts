import type { Locale } from "#platform/i18n/locale.ts";
import { demo } from "./demo.ts";
import { migrateVerb } from "./migrate.ts";
import { packageInspect } from "./package-inspect.ts";
import { peopleImport } from "./people-import.ts";
import { start } from "./start.ts";

export interface Verb {
  /** "start", "package inspect" */
  readonly name: string;
  readonly usage: string;
  /** Returns the exit code. Throws CannotStart or Invalid with sentences. */
  readonly run: (words: readonly string[], locale: Locale) => Promise<number>;
}

export const verbs: readonly Verb[] = [start, migrateVerb, demo, packageInspect, peopleImport];
