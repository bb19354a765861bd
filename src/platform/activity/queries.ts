import { type Insertable, sql } from "kysely";
import { type Db, globalDatabase } from "../db/database.ts";
import type { DB } from "../db/tables.ts";

/** Far below the number of parameters that one statement can have. */
const batchSize = 1000;

export async function insertActivity(db: Db, rows: readonly Insertable<DB["platform.activity"]>[]): Promise<void> {
  for (let at = 0; at < rows.length; at += batchSize) {
    const batch = rows.slice(at, at + batchSize);
    await db.insertInto("platform.activity").values(batch).execute();
    const pending = batch.map(({ organisation_id, id, occurred_at }) => ({
      organisation_id,
      activity_id: id,
      occurred_at,
      due_at: occurred_at,
    }));
    await db.insertInto("platform.activity_pending").values(pending).execute();
  }
}

/**
 * What happened is due at once, whatever the clock said then; what could not be heard is due later, but never later than the
 * longest pause: a moment beyond it is of a clock that was ahead.
 */
const isDue = (at: Date, longestPause: number) => sql<boolean>`(
  attempts = 0 or due_at <= ${at} or due_at > ${new Date(at.getTime() + longestPause)}::timestamptz)`;

/** Organisations in which something waits to be heard, the longest waiting first. */
export async function organisationsWithPending(at: Date, longestPause: number): Promise<string[]> {
  const rows = await globalDatabase()
    .selectFrom("platform.activity_pending")
    .select("organisation_id")
    .where(isDue(at, longestPause))
    .groupBy("organisation_id")
    .orderBy((expression) => expression.fn.min("due_at"))
    .limit(100)
    .execute();
  return rows.map((row) => row.organisation_id);
}

/**
 * Takes what waits longest out of the queue for this transaction, `most` or fewer. Of one organisation one process takes at a
 * time, the next when it is done: what the listeners of both write never waits for each other.
 */
export async function takePending(
  db: Db,
  organisationId: string,
  due: { readonly at: Date; readonly longestPause: number },
  most: number,
): Promise<TakenActivity[]> {
  await sql`select pg_advisory_xact_lock(hashtextextended('activity ' || ${organisationId}::text, 0))`.execute(db);
  const { rows } = await sql<TakenActivity>`
    with taken as (
      delete from platform.activity_pending where organisation_id = ${organisationId} and activity_id = any(array(
        select activity_id from platform.activity_pending
        where organisation_id = ${organisationId} and ${isDue(due.at, due.longestPause)} order by due_at, activity_id limit ${most}
      ))
      returning activity_id, occurred_at, due_at, attempts
    )
    select activity.id, activity.occurred_at, activity.actor_id, activity.verb, activity.object_kind, activity.object_id,
      activity.context, taken.attempts
    from taken join platform.activity on activity.organisation_id = ${organisationId} and activity.id = taken.activity_id
      and activity.occurred_at = taken.occurred_at
    order by taken.due_at, taken.activity_id`.execute(db);
  return rows;
}

export interface TakenActivity {
  readonly id: string;
  readonly occurred_at: Date;
  readonly actor_id: string | null;
  readonly verb: string;
  readonly object_kind: string;
  readonly object_id: string;
  readonly context: unknown;
  readonly attempts: number;
}

/** Takes all that an organisation has waiting out of the queue at once. */
export async function takeAllPending(db: Db, organisationId: string): Promise<Omit<TakenActivity, "attempts">[]> {
  const { rows } = await sql<Omit<TakenActivity, "attempts">>`
    with taken as (
      delete from platform.activity_pending where organisation_id = ${organisationId} returning activity_id, occurred_at
    )
    select activity.id, activity.occurred_at, actor_id, verb, object_kind, object_id, context
    from taken join platform.activity on activity.organisation_id = ${organisationId}
      and activity.id = taken.activity_id and activity.occurred_at = taken.occurred_at`.execute(db);
  return rows;
}

/** The activity that a rolled-back attempt left in the queue: later, and less often each time. */
export async function postponePending(organisationId: string, activityId: string, until: Date): Promise<void> {
  await globalDatabase()
    .updateTable("platform.activity_pending")
    .set((expression) => ({ attempts: expression("attempts", "+", 1), due_at: until }))
    .where("organisation_id", "=", organisationId)
    .where("activity_id", "=", activityId)
    .execute();
}
