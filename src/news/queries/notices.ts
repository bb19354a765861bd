import { sql } from "kysely";
import type { Acting } from "#platform/action/acting.ts";

export interface NoticeRow {
  readonly id: string;
  readonly kind: string;
  readonly context: unknown;
  readonly actorName: string | null;
  readonly createdAt: Date;
  readonly readAt: Date | null;
}

interface NewNotice {
  readonly id: string;
  readonly personId: string;
  readonly awaitsDigest: boolean;
}

interface Told {
  readonly activityId: string;
  readonly actorId: string | null;
  readonly kind: string;
  readonly context: Readonly<Record<string, unknown>>;
}

/** One notice for each; who has one of this activity already gets no second. Returns the ids of the new ones. */
export async function insertNotices(
  { db, actor, now }: Acting,
  told: Told,
  notices: readonly NewNotice[],
): Promise<string[]> {
  if (notices.length === 0) return [];
  const { rows } = await sql<{ id: string }>`
    insert into news.notice (organisation_id, id, person_id, activity_id, actor_id, kind, context, created_at, awaits_digest)
    select ${actor.organisationId}, notice.id, notice.person_id, ${told.activityId}, ${told.actorId}::uuid, ${told.kind},
      ${JSON.stringify(told.context)}::jsonb, ${now}, notice.awaits_digest
    from unnest(${notices.map((notice) => notice.id)}::uuid[], ${notices.map((notice) => notice.personId)}::uuid[],
      ${notices.map((notice) => notice.awaitsDigest)}::boolean[]) as notice (id, person_id, awaits_digest)
    on conflict (organisation_id, person_id, activity_id) do nothing
    returning id`.execute(db);
  return rows.map((row) => row.id);
}

const selectNotices = ({ db, actor }: Acting) =>
  db
    .selectFrom("news.notice as notice")
    .leftJoin("people.person as doer", (join) =>
      join.onRef("doer.organisation_id", "=", "notice.organisation_id").onRef("doer.id", "=", "notice.actor_id"),
    )
    .select([
      "notice.id",
      "notice.kind",
      "notice.context",
      "doer.name as actorName",
      "notice.created_at as createdAt",
      "notice.read_at as readAt",
    ])
    .where("notice.organisation_id", "=", actor.organisationId);

/** The notices of a person, what is unread first and then the latest. */
export function findNotices(
  acting: Acting,
  personId: string,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<NoticeRow[]> {
  return selectNotices(acting)
    .where("notice.person_id", "=", personId)
    .orderBy(sql`notice.read_at is not null`)
    .orderBy("notice.created_at", "desc")
    .orderBy("notice.id", "desc")
    .limit(limit)
    .offset(offset)
    .execute();
}

export async function countNotices(
  { db, actor }: Acting,
  personId: string,
): Promise<{ total: number; unread: number }> {
  return db
    .selectFrom("news.notice")
    .select(({ fn }) => [
      fn.countAll<number>().as("total"),
      fn.countAll<number>().filterWhere("read_at", "is", null).as("unread"),
    ])
    .where("organisation_id", "=", actor.organisationId)
    .where("person_id", "=", personId)
    .executeTakeFirstOrThrow();
}

/** A notice of this person; another's does not exist. */
export function findNotice(acting: Acting, personId: string, noticeId: string): Promise<NoticeRow | undefined> {
  return selectNotices(acting)
    .where("notice.person_id", "=", personId)
    .where("notice.id", "=", noticeId)
    .executeTakeFirst();
}

/** Marks notices of a person as read: these, or all. A notice that was read before keeps its moment. */
export async function updateRead(
  { db, actor, now }: Acting,
  personId: string,
  noticeIds: readonly string[] | "all",
): Promise<void> {
  await db
    .updateTable("news.notice")
    .set({ read_at: now })
    .where("organisation_id", "=", actor.organisationId)
    .where("person_id", "=", personId)
    .where("read_at", "is", null)
    .$if(noticeIds !== "all", (query) => query.where("id", "in", noticeIds === "all" ? [] : noticeIds))
    .execute();
}

/** Everybody in the organisation has read what came before. */
export async function updateReadBefore({ db, actor }: Acting, before: Date): Promise<void> {
  await db
    .updateTable("news.notice")
    .set((column) => ({ read_at: column.ref("created_at"), awaits_digest: false }))
    .where("organisation_id", "=", actor.organisationId)
    .where("created_at", "<", before)
    .where("read_at", "is", null)
    .execute();
}

/** Is this notice still unread, by somebody who works here? */
export async function isUnread({ db, actor }: Acting, noticeId: string): Promise<boolean> {
  const row = await db
    .selectFrom("news.notice as notice")
    .innerJoin("people.person as person", (join) =>
      join.onRef("person.organisation_id", "=", "notice.organisation_id").onRef("person.id", "=", "notice.person_id"),
    )
    .select("notice.id")
    .where("notice.organisation_id", "=", actor.organisationId)
    .where("notice.id", "=", noticeId)
    .where("notice.read_at", "is", null)
    .where("person.deactivated_at", "is", null)
    .executeTakeFirst();
  return row !== undefined;
}
