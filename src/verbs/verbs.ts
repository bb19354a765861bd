import { demo } from "./demo.ts";
import { migrateVerb } from "./migrate.ts";
import { packageInspect } from "./package-inspect.ts";
import { peopleImport } from "./people-import.ts";
import { start } from "./start.ts";
import type { Verb } from "./verb.ts";

export const verbs: readonly Verb[] = [start, migrateVerb, demo, packageInspect, peopleImport];
