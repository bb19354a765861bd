import type pg from "pg";
import * as m from "#messages/platform";
import { asOwner } from "../backup/owner.ts";
import { findApplied } from "../backup/queries/catalogue.ts";
import type { StoredKeys } from "../files/stored-keys.ts";
import type { Settings } from "../settings/settings.ts";
import { checkBackups } from "./checks/backups.ts";
import { checkDatabase } from "./checks/database.ts";
import { checkRoom } from "./checks/disk.ts";
import { checkFiles } from "./checks/files.ts";
import { checkMail } from "./checks/mail.ts";
import { checkBase, checkContent } from "./checks/origins.ts";
import { checkScanner } from "./checks/scanner.ts";
import { checkStrays } from "./checks/strays.ts";
import { checkMigrations, checkProgram, checkRole } from "./checks/versions.ts";
import { checkWork } from "./checks/work.ts";
import type { Finding } from "./finding.ts";

/** How the database is reached, as its owner, and where the rooms know the keys of their files. */
export interface House {
  readonly connection: () => Promise<pg.ClientConfig>;
  readonly storedKeys: readonly StoredKeys[];
}

/** Looks at everything that these settings name, and changes nothing. */
export async function examine(settings: Settings, house: House, now: Date): Promise<Finding[]> {
  const { dataDir, backupDir, baseUrl, clamd, contentUrl, smtpUrl } = settings;
  return [
    checkProgram(),
    await checkRoom("disk.data", dataDir),
    ...(backupDir === null ? [] : [await checkRoom("disk.backups", backupDir)]),
    ...(await examineDatabase(settings, house, now)),
    await checkMail(smtpUrl),
    await checkScanner(clamd),
    ...(await checkBase(baseUrl)),
    await checkContent(contentUrl, baseUrl),
  ];
}

async function examineDatabase(settings: Settings, house: House, now: Date): Promise<Finding[]> {
  try {
    return await asOwner(await house.connection(), (client) => lookInside(client, settings, house, now));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return [{ check: "database.reachable", verdict: "fault", says: () => m.doctorDatabaseAway({ reason }) }];
  }
}

async function lookInside(
  client: pg.Client,
  { backupDir, dataDir }: Settings,
  { storedKeys }: House,
  now: Date,
): Promise<Finding[]> {
  const { state, findings } = await checkDatabase(client);
  if ((await findApplied(client)) === null)
    return [...findings, { check: "versions.database", verdict: "fault", says: m.doctorNoHouse }];
  const migrations = await checkMigrations(client, state);
  // A database of another version may lack the tables that the rest looks at.
  if (migrations.verdict !== "ok") return [...findings, migrations];
  return [
    ...findings,
    migrations,
    await checkRole(client),
    await checkFiles(client, dataDir),
    await checkStrays(client, dataDir, storedKeys, now),
    await checkBackups(client, backupDir, now),
    ...(await checkWork(client, now)),
  ];
}
