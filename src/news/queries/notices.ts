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

export interface NewNotice {
  readonly id: string;
  readonly personId: string;
  readonly mail: MailChoice;
  readonly activityId: string;
  readonly actorId: string | null;
  readonly context: Readonly<Record<string, unknown>>;
}

interface Told {
  readonly kind: string;
  /** An unread notice of this kind that somebody has since then takes the new ones in; null when each stands by itself. */
  readonly bundlesSince: Date | null;
}

/** These notices; who has one of an activity already gets no second. Returns the people who got one. */
export async function insertNotices(
  { db, actor, now }: Acting,
  { kind, bundlesSince }: Told,
  notices: readonly NewNotice[],
): Promise<string[]> {
  if (notices.length === 0) return [];
  const columns = {
    id: notices.map((notice) => notice.id),
    personId: notices.map((notice) => notice.personId),
    mail: notices.map((notice) => notice.mail),
    activityId: notices.map((notice) => notice.activityId),
    actorId: notices.map((notice) => notice.actorId),
    context: notices.map((notice) => JSON.stringify(notice.context)),
  };
  const { rows } = await sql<{ personId: string }>`
    with given as (
      select notice.*, nullif(notice.mail_choice, 'none') as mail from unnest(${columns.id}::uuid[],
        ${columns.personId}::uuid[], ${columns.mail}::text[], ${columns.activityId}::uuid[], ${columns.actorId}::uuid[],
        ${columns.context}::jsonb[]) with ordinality as notice (id, person_id, mail_choice, activity_id, actor_id, context, nth)
      where not exists (
        select from news.notice known where known.organisation_id = ${actor.organisationId}
          and known.person_id = notice.person_id and known.activity_id = notice.activity_id
      )
    ), heads as (
      select person_id, (
        select head.id from news.notice head
        where head.organisation_id = ${actor.organisationId} and head.person_id = reader.person_id and head.kind = ${kind}
          and head.bundle_id is null and head.read_at is null and head.latest_at >= ${bundlesSince}::timestamptz
        order by head.latest_at desc limit 1
      ) as id
      from (select distinct person_id from given) as reader
    ), placed as (
      select given.*, heads.id as known_head_id,
        case when ${bundlesSince !== null} then coalesce(heads.id, first_value(given.id) over person) else given.id end as head_id,
        case when ${bundlesSince !== null} then count(*) over whole else 1 end as bundled
      from given join heads using (person_id)
      window whole as (partition by given.person_id), person as (whole order by given.nth)
    ), made as (
      insert into news.notice (organisation_id, id, person_id, activity_id, actor_id, kind, context, created_at, latest_at,
        bundle_id, bundled, awaits_mail, awaits_since)
      select ${actor.organisationId}, id, person_id, activity_id, actor_id, ${kind}, context, ${now}, ${now},
        nullif(head_id, id), case when head_id = id then bundled else 1 end, case when head_id = id then mail end,
        case when head_id = id and mail is not null then ${now}::timestamptz end
      from placed
      returning person_id
    ), counted as (
      update news.notice head set bundled = head.bundled + added.count, latest_at = greatest(head.latest_at, ${now}),
        awaits_mail = coalesce(head.awaits_mail, added.mail),
        awaits_since = coalesce(head.awaits_since, case when added.mail is not null then ${now}::timestamptz end)
      from (select known_head_id, count(*) as count, min(mail) as mail from placed group by known_head_id) as added
      where head.organisation_id = ${actor.organisationId} and head.id = added.known_head_id
    )
    select distinct person_id as "personId" from made`.execute(db);
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
