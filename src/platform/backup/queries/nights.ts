import { sql } from "kysely";
import { globalDatabase } from "../../db/database.ts";
import type { MadeBackup } from "../make-backup.ts";

/** A sentence in each language. */
export interface FailureWords {
  readonly nl: string;
  readonly en: string;
}

export interface BackupNight {
  /** "2026-11-22" */
  readonly night: string;
  readonly startedAt: Date;
  readonly attempts: number;
  readonly finishedAt: Date | null;
  readonly fileName: string | null;
  readonly size: number | null;
  readonly rows: number | null;
  readonly files: number | null;
  readonly missing: number | null;
  readonly failedAt: Date | null;
  readonly failure: FailureWords | null;
}

const columns = sql`
  night::text, started_at as "startedAt", attempts, finished_at as "finishedAt", file_name as "fileName", size,
  row_count as rows, file_count as files, missing_count as missing, failed_at as "failedAt", failure`;

/** The last nights of which there is something to tell, the newest first. */
export async function findNights(most: number): Promise<BackupNight[]> {
  const { rows } = await sql<BackupNight>`
    select ${columns} from platform.backup_night order by night desc limit ${most}`.execute(globalDatabase());
  return rows;
}

export async function findLastSuccess(): Promise<BackupNight | null> {
  const { rows } = await sql<BackupNight>`
    select ${columns} from platform.backup_night where finished_at is not null order by finished_at desc limit 1`.execute(
    globalDatabase(),
  );
  return rows[0] ?? null;
}

/** Since when somebody lives in this house; null while nobody does. */
export async function inhabitedSince(): Promise<Date | null> {
  const { rows } = await sql<{ since: Date | null }>`
    select min(created_at) as since from platform.organisation`.execute(globalDatabase());
  return rows[0]?.since ?? null;
}

/**
 * True when this night has no backup and nobody is making one: then it is this process's to make. One that failed is tried
 * again after an hour, six times in all; one of which nothing was heard for six hours died with its process.
 */
export async function claimNight(night: string, at: Date): Promise<boolean> {
  const { rows } = await sql`
    insert into platform.backup_night as known (night, started_at) values (${night}, ${at})
    on conflict (night) do update
      set started_at = excluded.started_at, attempts = known.attempts + 1, failed_at = null, failure = null
    where known.finished_at is null and known.attempts < 6
      and coalesce(known.failed_at + interval '1 hour', known.started_at + interval '6 hours') <= ${at}
    returning 1`.execute(globalDatabase());
  return rows.length === 1;
}

/** Gives a night back whose backup was broken off because the house stops: the next start may take it at once. */
export async function releaseNight(night: string): Promise<void> {
  await sql`delete from platform.backup_night where night = ${night} and finished_at is null`.execute(globalDatabase());
}

export async function writeSuccess(night: string, at: Date, fileName: string, made: MadeBackup): Promise<void> {
  await sql`
    update platform.backup_night set finished_at = ${at}, file_name = ${fileName}, size = ${made.size}, row_count = ${made.rows},
      file_count = ${made.files.count}, missing_count = ${made.missing.count}, failed_at = null, failure = null
    where night = ${night}`.execute(globalDatabase());
}

export async function writeFailure(night: string, at: Date, failure: FailureWords): Promise<void> {
  await sql`
    update platform.backup_night set failed_at = ${at}, failure = ${JSON.stringify(failure)}::jsonb
    where night = ${night}`.execute(globalDatabase());
}
