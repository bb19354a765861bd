import { sql } from "kysely";
import { globalDatabase } from "../db/database.ts";

export interface DueRoutine {
  readonly organisationId: string;
  readonly name: string;
}

/** What was noted later than now, by more milliseconds than two clocks differ, was noted by a clock that was ahead: its moment means nothing. */
const clocksDiffer = 60_000;
const nextMinute = (at: Date): Date => new Date(at.getTime() + clocksDiffer);

/** What is due at `at`, in every organisation, the longest waiting first; what never ran is due at once. */
export async function dueRoutines(names: readonly string[], at: Date): Promise<DueRoutine[]> {
  const { rows } = await sql<DueRoutine>`
    select organisation.id as "organisationId", routine.name
    from platform.organisation cross join unnest(${[...names]}::text[]) as routine (name)
    left join platform.routine_run run on run.organisation_id = organisation.id and run.name = routine.name
    where run.due_at is null or run.due_at <= ${at} or run.noted_at > ${nextMinute(at)}
    order by run.due_at nulls first limit 1000`.execute(globalDatabase());
  return rows;
}

/** True when it was still due, and is this process's until `until`. */
export async function claimRoutine({ organisationId, name }: DueRoutine, at: Date, until: Date): Promise<boolean> {
  const { rows } = await sql`
    insert into platform.routine_run as run (organisation_id, name, due_at, noted_at)
    values (${organisationId}, ${name}, ${until}, ${at})
    on conflict (organisation_id, name) do update set due_at = excluded.due_at, noted_at = excluded.noted_at
      where run.due_at <= ${at} or run.noted_at > ${nextMinute(at)}
    returning 1`.execute(globalDatabase());
  return rows.length === 1;
}

export async function postponeRoutine({ organisationId, name }: DueRoutine, at: Date, until: Date): Promise<void> {
  await globalDatabase()
    .updateTable("platform.routine_run")
    .set({ due_at: until, noted_at: at })
    .where("organisation_id", "=", organisationId)
    .where("name", "=", name)
    .execute();
}

/**
 * What was planned or noted while the database's clock was ahead is not left until that moment comes: it counts from now. Of a
 * worker whose sign of life lies in the future nobody would notice that it died, and nobody would look after its queue.
 */
export async function forgetFuture(): Promise<void> {
  await sql`
    update jobs.job set start_after = greatest(now(), start_after - (created_on - now())), created_on = now()
    where state < 'active' and created_on > now() + interval '1 minute'`.execute(globalDatabase());
  await sql`
    update jobs.job set start_after = now()
    where state = 'retry' and start_after > now() + interval '1 hour'`.execute(globalDatabase());
  await sql`
    update jobs.job set started_on = least(started_on, now()), heartbeat_on = now()
    where state = 'active' and heartbeat_on > now() + interval '1 minute'`.execute(globalDatabase());
  await sql`
    update jobs.queue set monitor_on = null, monitor_claim_on = null
    where monitor_on > now() + interval '1 minute' or monitor_claim_on > now() + interval '1 minute'`.execute(
    globalDatabase(),
  );
}
