import { sql } from "kysely";
import type { Acting } from "#platform/action/acting.ts";

/** An entry of the log about somebody: another looked, or changed something. */
export interface Reading {
  readonly id: string;
  readonly at: Date;
  readonly action: string;
  /** Null when the house itself did it. */
  readonly actorName: string | null;
}

/** What others, and the house itself, read or changed of this person, the last first. */
export async function findReadings(
  { db, actor }: Acting,
  personId: string,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<Reading[]> {
  const { rows } = await sql<Reading>`
    select audit.id, audit.occurred_at as at, audit.action, reader.name as "actorName"
    from platform.audit
    left join people.person reader on reader.organisation_id = ${actor.organisationId} and reader.id = audit.actor_id
    where audit.organisation_id = ${actor.organisationId} and audit.person_id = ${personId}
      and audit.actor_id is distinct from ${personId}
    order by audit.occurred_at desc, audit.id desc limit ${limit} offset ${offset}`.execute(db);
  return rows;
}

export async function countReadings({ db, actor }: Acting, personId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from platform.audit
    where organisation_id = ${actor.organisationId} and person_id = ${personId}
      and actor_id is distinct from ${personId}`.execute(db);
  return rows[0]?.count ?? 0;
}
