import { existsSync } from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type pg from "pg";
import * as m from "#messages/platform";
import { DatabaseIsNewer, findMigrations, migrate } from "../db/migrate.ts";
import { fileStore, openFiles, storeFolders } from "../files/storage.ts";
import { installJobs } from "../jobs/install.ts";
import type { Job } from "../jobs/jobs.ts";
import { CannotStart } from "../settings/cannot-start.ts";
import type { CheckedBackup } from "./check-backup.ts";
import { load } from "./load.ts";
import { asOwner } from "./owner.ts";
import type { Report } from "./progress.ts";
import { dropSchemas, findApplied, findProcesses, holdsOrganisation } from "./queries/catalogue.ts";

export interface RestoreOptions {
  /** As the owner of the database. */
  readonly connection: pg.ClientConfig;
  readonly dataDir: string;
  readonly jobs: readonly Pick<Job, "name" | "options">[];
  readonly report: Report;
}

/**
 * Puts a backup into a database without an organisation and a data folder without files, and brings it up to date. When it fails,
 * or dies, no organisation is there, and it can be done again. Throws CannotStart with a sentence.
 */
export async function restore(backup: CheckedBackup, options: RestoreOptions): Promise<void> {
  const { connection, dataDir, jobs, report } = options;
  const { migrations } = backup.manifest;
  await asOwner(connection, (client) => clear(client, migrations));
  await claimFiles(dataDir);
  try {
    await migrate(connection, shapeOf(migrations));
    await installJobs(connection, jobs);
    await asOwner(connection, (client) => load(client, backup, report));
  } catch (error) {
    throw withSentence(error, dataDir);
  }
  await rm(marker(dataDir));
  await migrate(connection);
  await asOwner(connection, (client) => client.query("analyze"));
}

/** A database that Leerhuis was in, and in which nobody lives or works, gets the shape that the backup's had, which may be an older one. */
async function clear(client: pg.Client, migrations: readonly string[]): Promise<void> {
  const processes = await findProcesses(client);
  if (processes.length > 0) throw new CannotStart(() => m.restoreInUse({ processes: processes.join(", ") }));
  if (await holdsOrganisation(client)) throw new CannotStart(m.restoreNotEmpty);
  const applied = (await findApplied(client)) ?? [];
  const known = new Set(findMigrations().map((migration) => migration.name));
  const unknown = applied.find((name) => !known.has(name));
  if (unknown !== undefined) throw new DatabaseIsNewer(unknown);
  if (applied.some((name) => !migrations.includes(name))) await dropSchemas(client);
}

const shapeOf = (names: readonly string[]) => findMigrations().filter(({ name }) => names.includes(name));

/** Says that the files in the folder come from a restoration that was not finished: the next may remove them. */
const marker = (dataDir: string): string => join(dataDir, "restore-unfinished");

/** Was a restoration into this data folder begun and not finished? */
export const isRestoring = (dataDir: string): boolean => existsSync(marker(dataDir));

async function claimFiles(dataDir: string): Promise<void> {
  const folder = join(dataDir, "files");
  if (isRestoring(dataDir)) await rm(folder, { recursive: true, force: true });
  openFiles(dataDir);
  if (await holdsFiles()) throw new CannotStart(() => m.restoreFilesThere({ folder }));
  await writeFile(marker(dataDir), "");
}

async function holdsFiles(): Promise<boolean> {
  for (const folder of storeFolders) for await (const _key of fileStore().list(folder)) return true;
  return false;
}

function withSentence(error: unknown, folder: string): unknown {
  const code = error instanceof Error && "code" in error ? error.code : null;
  if (code === "ENOSPC" || code === "53100") return new CannotStart(() => m.restoreNoRoom({ folder }));
  return error;
}
