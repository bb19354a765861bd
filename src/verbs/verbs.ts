import { backup } from "./backup.ts";
import { doctor } from "./doctor.ts";
import { demo } from "./demo.ts";
import { migrateVerb } from "./migrate.ts";
import { packageInspect } from "./package-inspect.ts";
import { peopleImport } from "./people-import.ts";
import { restoreVerb } from "./restore.ts";
import { start } from "./start.ts";
import type { Verb } from "./verb.ts";

export const verbs: readonly Verb[] = [
  start,
  migrateVerb,
  backup,
  restoreVerb,
  doctor,
  demo,
  packageInspect,
  peopleImport,
];
