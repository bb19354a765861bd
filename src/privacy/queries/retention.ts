import { sql } from "kysely";
import type { Acting } from "#platform/action/acting.ts";

/** Adds to what retention removed today. */
export async function addRemoved({ db, actor, now }: Acting, kind: string, removed: number): Promise<void> {
  if (removed === 0) return;
  await sql`
    insert into privacy.retention_day (organisation_id, kind, day, removed)
    values (${actor.organisationId}, ${kind}, (${now}::timestamptz at time zone 'UTC')::date, ${removed})
    on conflict (organisation_id, kind, day) do update set removed = retention_day.removed + excluded.removed`.execute(
    db,
  );
}

export async function writeRun({ db, actor, now }: Acting): Promise<void> {
  await db
    .insertInto("privacy.retention_run")
    .values({ organisation_id: actor.organisationId, ran_at: now })
    .onConflict((conflict) => conflict.column("organisation_id").doUpdateSet({ ran_at: now }))
    .execute();
}

/** When retention last ran; null when it never did. */
export async function findLastRun({ db, actor }: Acting): Promise<Date | null> {
  const row = await db
    .selectFrom("privacy.retention_run")
    .select("ran_at")
    .where("organisation_id", "=", actor.organisationId)
    .executeTakeFirst();
  return row?.ran_at ?? null;
}

/** How much of each kind went since `since`, by kind. */
export async function findRemovedSince({ db, actor }: Acting, since: Date): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom("privacy.retention_day")
    .select((expression) => ["kind", expression.fn.sum<number>("removed").as("removed")])
    .where("organisation_id", "=", actor.organisationId)
    .where("day", ">=", since)
    .groupBy("kind")
    .execute();
  return new Map(rows.map(({ kind, removed }) => [kind, removed]));
}
