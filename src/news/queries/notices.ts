import { sql } from "kysely";
import type { Acting } from "#platform/action/acting.ts";
import type { MailChoice } from "../notice.ts";

export interface NoticeRow {
  readonly id: string;
  readonly personId: string;
  readonly kind: string;
  readonly context: unknown;
  readonly actorName: string | null;
  /** How many events it stands for. */
  readonly bundled: number;
  /** When the last of these happened. */
  readonly latestAt: Date;
  readonly readAt: Date | null;
}

interface NewNotice {
  readonly id: string;
  readonly personId: string;
  readonly mail: MailChoice;
}

interface Told {
  readonly activityId: string;
  readonly actorId: string | null;
  readonly kind: string;
  readonly context: Readonly<Record<string, unknown>>;
  /** An unread notice of this kind that somebody has since then takes the new one in; null when each stands by itself. */
  readonly bundlesSince: Date | null;
}

/** One notice for each; who has one of this activity already gets no second. Returns the people who got one. */
export async function insertNotices(
  { db, actor, now }: Acting,
  told: Told,
  notices: readonly NewNotice[],
): Promise<string[]> {
  if (notices.length === 0) return [];
  const { rows } = await sql<{ personId: string }>`
    with given as (
      select notice.id, notice.person_id, nullif(notice.mail, 'none') as mail, (
        select head.id from news.notice head
        where head.organisation_id = ${actor.organisationId} and head.person_id = notice.person_id and head.kind = ${told.kind}
          and head.bundle_id is null and head.read_at is null and head.latest_at >= ${told.bundlesSince}::timestamptz
        order by head.latest_at desc limit 1
      ) as head_id
      from unnest(${notices.map((notice) => notice.id)}::uuid[], ${notices.map((notice) => notice.personId)}::uuid[],
        ${notices.map((notice) => notice.mail)}::text[]) as notice (id, person_id, mail)
    ), made as (
      insert into news.notice (organisation_id, id, person_id, activity_id, actor_id, kind, context, created_at, latest_at,
        bundle_id, awaits_mail, awaits_since)
      select ${actor.organisationId}, given.id, given.person_id, ${told.activityId}, ${told.actorId}::uuid, ${told.kind},
        ${JSON.stringify(told.context)}::jsonb, ${now}, ${now}, given.head_id,
        case when given.head_id is null then given.mail end,
        case when given.head_id is null and given.mail is not null then ${now}::timestamptz end
      from given
      on conflict (organisation_id, person_id, activity_id) do nothing
      returning id, person_id
    ), counted as (
      update news.notice head set bundled = head.bundled + 1, latest_at = greatest(head.latest_at, ${now}),
        awaits_mail = coalesce(head.awaits_mail, given.mail),
        awaits_since = coalesce(head.awaits_since, case when given.mail is not null then ${now}::timestamptz end)
      from made join given on given.id = made.id
      where head.organisation_id = ${actor.organisationId} and head.id = given.head_id
    )
    select person_id as "personId" from made`.execute(db);
  return rows.map((row) => row.personId);
}

const selectNotices = ({ db, actor }: Acting) =>
  db
    .selectFrom("news.notice as notice")
    .leftJoin("people.person as doer", (join) =>
      join.onRef("doer.organisation_id", "=", "notice.organisation_id").onRef("doer.id", "=", "notice.actor_id"),
    )
    .select([
      "notice.id",
      "notice.person_id as personId",
      "notice.kind",
      "notice.context",
      "doer.name as actorName",
      "notice.bundled",
      "notice.latest_at as latestAt",
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
    .where("notice.bundle_id", "is", null)
    .orderBy(sql`notice.read_at is not null`)
    .orderBy("notice.latest_at", "desc")
    .orderBy("notice.id", "desc")
    .limit(limit)
    .offset(offset)
    .execute();
}

export const findNoticesById = (acting: Acting, noticeIds: readonly string[]): Promise<NoticeRow[]> =>
  selectNotices(acting)
    .where("notice.id", "=", sql<string>`any(${[...noticeIds]}::uuid[])`)
    .execute();

/** What is in a mailing and still unread, the latest first. */
export const findMailed = (acting: Acting, mailingId: string, limit: number): Promise<NoticeRow[]> =>
  selectNotices(acting)
    .where("notice.mailing_id", "=", mailingId)
    .where("notice.read_at", "is", null)
    .orderBy("notice.latest_at", "desc")
    .orderBy("notice.id", "desc")
    .limit(limit)
    .execute();

/** The last of those that these notices took in. */
export function findBundled(acting: Acting, noticeIds: readonly string[], most: number): Promise<BundledRow[]> {
  return selectNotices(acting)
    .select(sql<string>`notice.bundle_id`.as("bundleId"))
    .where("notice.bundle_id", "=", sql<string>`any(${[...noticeIds]}::uuid[])`)
    .orderBy("notice.created_at", "desc")
    .limit(most)
    .execute();
}

export type BundledRow = NoticeRow & { readonly bundleId: string };

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
    .where("bundle_id", "is", null)
    .executeTakeFirstOrThrow();
}

/** A notice of this person; another's does not exist. */
export function findNotice(acting: Acting, personId: string, noticeId: string): Promise<NoticeRow | undefined> {
  return selectNotices(acting)
    .where("notice.person_id", "=", personId)
    .where("notice.id", "=", noticeId)
    .executeTakeFirst();
}

/** Marks notices of a person as read, with what they took in: these, or all. One that was read before keeps its moment. */
export async function updateRead(
  { db, actor, now }: Acting,
  personId: string,
  noticeIds: readonly string[] | "all",
): Promise<void> {
  const ids = noticeIds === "all" ? null : [...noticeIds];
  await sql`
    update news.notice set read_at = ${now}, awaits_mail = null, awaits_since = null
    where organisation_id = ${actor.organisationId} and person_id = ${personId} and read_at is null
      and (${ids}::uuid[] is null or id = any(${ids}::uuid[]) or bundle_id = any(${ids}::uuid[]))`.execute(db);
}

/** Everybody in the organisation has read what came before. */
export async function updateReadBefore({ db, actor }: Acting, before: Date): Promise<void> {
  await db
    .updateTable("news.notice")
    .set((column) => ({ read_at: column.ref("latest_at"), awaits_mail: null, awaits_since: null }))
    .where("organisation_id", "=", actor.organisationId)
    .where("latest_at", "<", before)
    .where("read_at", "is", null)
    .execute();
}
