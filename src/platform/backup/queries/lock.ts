import { sql } from "kysely";
import type pg from "pg";
import * as m from "#messages/platform";
import { globalDatabase } from "../../db/database.ts";
import { CannotStart } from "../../settings/cannot-start.ts";

const key = "hashtext('leerhuis.backup')";
const longestWait = "60s";

/**
 * From here until `releaseBytes`, or until this connection ends, no bytes leave the file store, so that every file which the snapshot knows can be read.
 * Throws CannotStart when another backup is being made.
 */
export async function holdBytes(client: pg.Client): Promise<void> {
  await client.query(`set lock_timeout = '${longestWait}'`);
  await client.query(`select pg_advisory_lock(${key})`).catch((error: unknown) => {
    throw isLockTimeout(error) ? new CannotStart(m.backupIsBeingMade) : error;
  });
  await client.query("set lock_timeout = 0");
}

const isLockTimeout = (error: unknown): boolean => error instanceof Error && "code" in error && error.code === "55P03";

/** Bytes may leave the store again. */
export async function releaseBytes(client: pg.Client): Promise<void> {
  await client.query(`select pg_advisory_unlock(${key})`);
}

/**
 * Takes bytes out of the file store, unless a backup is being made that may still want them: then they stay, and false comes
 * back. What stays although no row knows it is found by the daily search for strays.
 */
export function unlessBackedUp(removal: () => Promise<void>): Promise<boolean> {
  return globalDatabase()
    .transaction()
    .execute(async (db) => {
      const { rows } = await sql<{ free: boolean }>`
        select pg_try_advisory_xact_lock_shared(${sql.raw(key)}) as free`.execute(db);
      if (!rows[0]?.free) return false;
      await removal();
      return true;
    });
}
