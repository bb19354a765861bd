import { sql } from "kysely";
import type { Acting } from "#platform/action/acting.ts";
import type { NoticeRow } from "./notices.ts";

/** Everybody for whom something waits for a digest. */
export async function findDigestReaders({ db, actor }: Acting): Promise<string[]> {
  const rows = await db
    .selectFrom("news.notice")
    .select("person_id as personId")
    .distinct()
    .where("organisation_id", "=", actor.organisationId)
    .where("awaits_digest", "=", true)
    .execute();
  return rows.map((row) => row.personId);
}

/** Takes what waited for this person's digest since before `before`: what they have read meanwhile is let go. */
export async function takeForDigest({ db, actor }: Acting, personId: string, before: Date): Promise<NoticeRow[]> {
  const { rows } = await sql<NoticeRow>`
    with taken as (
      update news.notice set awaits_digest = false
      where organisation_id = ${actor.organisationId} and person_id = ${personId} and awaits_digest and created_at < ${before}
      returning *
    )
    select taken.id, taken.kind, taken.context, doer.name as "actorName", taken.created_at as "createdAt", taken.read_at as "readAt"
    from taken left join people.person doer on doer.organisation_id = ${actor.organisationId} and doer.id = taken.actor_id
    where taken.read_at is null order by taken.created_at, taken.id`.execute(db);
  return rows;
}
