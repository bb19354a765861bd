import type pg from "pg";
import { applicationRole } from "../../db/database.ts";

export interface DatabaseState {
  /** "18.4" */
  readonly version: string;
  readonly connections: number;
  readonly mostConnections: number;
  readonly now: Date;
}

export async function findDatabaseState(client: pg.Client): Promise<DatabaseState> {
  const { rows } = await client.query<DatabaseState>(`
    select current_setting('server_version') as version,
      (select count(*)::integer from pg_stat_activity where backend_type = 'client backend') as connections,
      current_setting('max_connections')::integer as "mostConnections", clock_timestamp() as now`);
  const [state] = rows;
  if (!state) throw new Error("The database told nothing of itself.");
  return state;
}

/** The application sees only what its own role may see: a role that steps around row security sees every organisation. */
export async function canStepAroundSecurity(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ free: boolean }>(
    "select rolsuper or rolbypassrls as free from pg_roles where rolname = $1",
    [applicationRole],
  );
  return rows[0]?.free ?? false;
}

export interface Work {
  /** Since when the longest waiting of it has been due; null when nothing is. */
  readonly dueSince: Date | null;
  readonly failed: number;
}

/** Jobs in the background, of all organisations. */
export async function findJobs(client: pg.Client): Promise<Work> {
  const { rows } = await client.query<Work>(`
    select min(start_after) filter (where state in ('created', 'retry') and start_after <= now()) as "dueSince",
      (count(*) filter (where state = 'failed'))::integer as failed
    from jobs.job`);
  return rows[0] ?? { dueSince: null, failed: 0 };
}

/** What happened and was not told to the rest of the house; `failed` counts what was tried in vain before. */
export async function findUnheard(client: pg.Client): Promise<Work> {
  const { rows } = await client.query<Work>(`
    select min(due_at) filter (where due_at <= now()) as "dueSince", (count(*) filter (where attempts > 2))::integer as failed
    from platform.activity_pending`);
  return rows[0] ?? { dueSince: null, failed: 0 };
}

/** Work that comes back by itself. */
export async function findRoutines(client: pg.Client): Promise<Work> {
  const { rows } = await client.query<Work>(
    `select min(due_at) filter (where due_at <= now()) as "dueSince", 0 as failed from platform.routine_run`,
  );
  return rows[0] ?? { dueSince: null, failed: 0 };
}

export interface BackupState {
  readonly inhabitedSince: Date | null;
  readonly lastSuccess: Date | null;
  /** Why the last one failed, when none succeeded since. */
  readonly failure: { readonly nl: string; readonly en: string } | null;
}

export async function findBackupState(client: pg.Client): Promise<BackupState> {
  const { rows } = await client.query<BackupState>(`
    select (select min(created_at) from platform.organisation) as "inhabitedSince",
      (select max(finished_at) from platform.backup_night) as "lastSuccess",
      (select failure from platform.backup_night order by night desc limit 1) as failure`);
  return rows[0] ?? { inhabitedSince: null, lastSuccess: null, failure: null };
}

/** Files that a row knows, sampled: the newest of all organisations. */
export async function findNewestKeys(client: pg.Client, most: number): Promise<string[]> {
  const { rows } = await client.query<{ key: string }>(
    "select storage_key as key from platform.file order by created_at desc limit $1",
    [most],
  );
  return rows.map((row) => row.key);
}
