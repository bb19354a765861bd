import { type RawBuilder, sql } from "kysely";
import type { Acting } from "#platform/action/acting.ts";

export interface LogQuery {
  /** A part of the name of who did it, or of whom it was about. */
  readonly search: string;
  /** The room: "people" for "people.person.changed". */
  readonly room: string | null;
  readonly since: Date | null;
  readonly direction: "asc" | "desc";
}

export interface LogRow {
  readonly id: string;
  readonly at: Date;
  readonly action: string;
  readonly actorId: string | null;
  readonly actorName: string | null;
  readonly personId: string | null;
  readonly personName: string | null;
  readonly details: unknown;
}

/** How far back one list reaches; a shorter period shows what lies further. */
export const reach = 10_000;

const source = sql`
  platform.audit entry
  left join people.person doer on doer.organisation_id = entry.organisation_id and doer.id = entry.actor_id
  left join people.person subject on subject.organisation_id = entry.organisation_id and subject.id = entry.person_id`;

function conditions({ actor }: Acting, { search, room, since }: LogQuery): RawBuilder<unknown> {
  const narrowed = [
    sql`entry.organisation_id = ${actor.organisationId}`,
    ...(since ? [sql`entry.occurred_at >= ${since}`] : []),
    ...(room ? [sql`entry.action like ${`${room}.%`}`] : []),
    ...(search
      ? [sql`strpos(lower(coalesce(doer.name, '') || ' ' || coalesce(subject.name, '')), lower(${search})) > 0`]
      : []),
  ];
  return sql.join(narrowed, sql` and `);
}

export async function findLog(
  acting: Acting,
  query: LogQuery,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<LogRow[]> {
  const order =
    query.direction === "asc" ? sql`entry.occurred_at, entry.id` : sql`entry.occurred_at desc, entry.id desc`;
  const { rows } = await sql<LogRow>`
    select entry.id, entry.occurred_at as at, entry.action, entry.actor_id as "actorId", doer.name as "actorName",
      entry.person_id as "personId", subject.name as "personName", entry.details
    from ${source} where ${conditions(acting, query)} order by ${order} limit ${limit} offset ${offset}`.execute(
    acting.db,
  );
  return rows;
}

/** How many entries fit; counted no further than the reach of a list. */
export async function countLog(acting: Acting, query: LogQuery): Promise<number> {
  const { rows } = await sql<{ total: number }>`
    select count(*) as total from (select 1 from ${source} where ${conditions(acting, query)} limit ${reach}) as counted`.execute(
    acting.db,
  );
  return rows[0]?.total ?? 0;
}

/** Did this actor leave this action in the log since `since` already? */
export async function hasLogged({ db, actor }: Acting, action: string, since: Date): Promise<boolean> {
  const row = await db
    .selectFrom("platform.audit")
    .select("id")
    .where("organisation_id", "=", actor.organisationId)
    .where("occurred_at", ">=", since)
    .where("actor_id", "=", actor.personId)
    .where("action", "=", action)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
