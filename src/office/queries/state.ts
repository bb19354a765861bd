import { sql } from "kysely";
import type { Acting } from "#platform/action/acting.ts";

export interface HouseFigures {
  /** "18.4" */
  readonly postgres: string;
  /** Of the whole house, in bytes. */
  readonly databaseSize: number;
  /** Of this organisation. */
  readonly fileCount: number;
  readonly fileSize: number;
  readonly lastActivityAt: Date | null;
  /** What happened and was not told to the rest of the house yet. */
  readonly unheard: number;
  /** Of those, what failed before. */
  readonly unheardAgain: number;
  readonly mailWaiting: number;
  readonly mailKept: number;
  readonly mailFailed: number;
}

export async function findFigures({ db, actor }: Acting): Promise<HouseFigures> {
  const id = actor.organisationId;
  const { rows } = await sql<HouseFigures>`
    select current_setting('server_version') as postgres, pg_database_size(current_database()) as "databaseSize",
      (select count(*) from platform.file where organisation_id = ${id}) as "fileCount",
      (select coalesce(sum(size), 0) from platform.file where organisation_id = ${id}) as "fileSize",
      (select max(occurred_at) from platform.activity where organisation_id = ${id}) as "lastActivityAt",
      (select count(*) from platform.activity_pending where organisation_id = ${id}) as unheard,
      (select count(*) from platform.activity_pending where organisation_id = ${id} and attempts > 0) as "unheardAgain",
      (select count(*) from platform.mail where organisation_id = ${id} and state = 'waiting') as "mailWaiting",
      (select count(*) from platform.mail where organisation_id = ${id} and state = 'kept') as "mailKept",
      (select count(*) from platform.mail where organisation_id = ${id} and state = 'failed') as "mailFailed"`.execute(
    db,
  );
  const [figures] = rows;
  if (!figures) throw new Error("The database told nothing of itself.");
  return figures;
}

export interface QueueFigures {
  readonly name: string;
  readonly waiting: number;
  readonly running: number;
  readonly failed: number;
}

/** The jobs of this organisation that are not done yet, by their kind. */
export async function findQueues({ db, actor }: Acting): Promise<QueueFigures[]> {
  const { rows } = await sql<QueueFigures>`
    select name, count(*) filter (where state in ('created', 'retry')) as waiting,
      count(*) filter (where state = 'active') as running, count(*) filter (where state = 'failed') as failed
    from jobs.job where data ->> 'organisationId' = ${actor.organisationId} and state in ('created', 'retry', 'active', 'failed')
    group by name order by name`.execute(db);
  return rows;
}

export interface FailedJob {
  readonly id: string;
  readonly name: string;
  readonly plannedAt: Date;
  readonly failedAt: Date | null;
  readonly attempts: number;
  readonly message: string | null;
}

const failedJob = sql`
  id, name, created_on as "plannedAt", completed_on as "failedAt", retry_count + 1 as attempts, output ->> 'message' as message`;

export async function findFailedJobs({ db, actor }: Acting): Promise<FailedJob[]> {
  const { rows } = await sql<FailedJob>`
    select ${failedJob} from jobs.job
    where data ->> 'organisationId' = ${actor.organisationId} and state = 'failed'
    order by completed_on desc, id limit 50`.execute(db);
  return rows;
}

export async function findFailedJob({ db, actor }: Acting, jobId: string): Promise<FailedJob | undefined> {
  const { rows } = await sql<FailedJob>`
    select ${failedJob} from jobs.job
    where data ->> 'organisationId' = ${actor.organisationId} and state = 'failed' and id = ${jobId}`.execute(db);
  return rows[0];
}
