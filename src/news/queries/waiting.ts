import { sql } from "kysely";
import type { Acting } from "#platform/action/acting.ts";
import type { MailChoice } from "../notice.ts";

export type AwaitedMail = Exclude<MailChoice, "none">;

/**
 * Looks at these people's mail at `dueAt`, or before when that was planned already. Holds their plans until the transaction
 * ends, in one order for all: who changes what waits for somebody's mail does this first, and so never waits for one another.
 */
export async function planMail({ db, actor }: Acting, personIds: readonly string[], dueAt: Date): Promise<void> {
  if (personIds.length === 0) return;
  await sql`
    insert into news.mail_due as planned (organisation_id, person_id, due_at)
    select ${actor.organisationId}, person_id, ${dueAt} from unnest(${personIds.toSorted()}::uuid[]) as person_id
    on conflict (organisation_id, person_id) do update set due_at = least(planned.due_at, excluded.due_at)`.execute(db);
}

/** Whose mail is to be looked at now, the longest waiting first. */
export async function findMailDue({ db, actor, now }: Acting, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom("news.mail_due")
    .select("person_id as personId")
    .where("organisation_id", "=", actor.organisationId)
    .where("due_at", "<=", now)
    .orderBy("due_at")
    .limit(limit)
    .execute();
  return rows.map((row) => row.personId);
}

/** Holds this person's plan until the transaction ends; false when another process has it, or it is not due any more. */
export async function lockMailDue({ db, actor, now }: Acting, personId: string): Promise<boolean> {
  const row = await db
    .selectFrom("news.mail_due")
    .select("person_id")
    .where("organisation_id", "=", actor.organisationId)
    .where("person_id", "=", personId)
    .where("due_at", "<=", now)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  return row !== undefined;
}

/** When to look again; null: there is nothing to look for. */
export async function writeMailDue({ db, actor }: Acting, personId: string, dueAt: Date | null): Promise<void> {
  const own = { organisation_id: actor.organisationId, person_id: personId };
  if (dueAt === null) {
    await db
      .deleteFrom("news.mail_due")
      .where("organisation_id", "=", own.organisation_id)
      .where("person_id", "=", personId)
      .execute();
    return;
  }
  await db
    .updateTable("news.mail_due")
    .set({ due_at: dueAt })
    .where("organisation_id", "=", own.organisation_id)
    .where("person_id", "=", personId)
    .execute();
}

export interface WaitingRow {
  readonly firstAtOnce: Date | null;
  readonly lastAtOnce: Date | null;
  readonly digestSince: Date | null;
  readonly lastMailedAt: Date | null;
}

export async function findWaiting({ db, actor }: Acting, personId: string): Promise<WaitingRow> {
  const { rows } = await sql<WaitingRow>`
    select min(awaits_since) filter (where awaits_mail = 'at_once') as "firstAtOnce",
      max(latest_at) filter (where awaits_mail = 'at_once') as "lastAtOnce",
      min(awaits_since) filter (where awaits_mail = 'digest') as "digestSince",
      (select max(created_at) from news.mailing
       where organisation_id = ${actor.organisationId} and person_id = ${personId}) as "lastMailedAt"
    from news.notice
    where organisation_id = ${actor.organisationId} and person_id = ${personId} and awaits_mail is not null`.execute(
    db,
  );
  return rows[0] ?? { firstAtOnce: null, lastAtOnce: null, digestSince: null, lastMailedAt: null };
}

/** What waits for this person's mail waits no longer: it is in this mailing, or, with null, in none. Returns how much that was. */
export async function updateAwaiting(
  { db, actor, now }: Acting,
  personId: string,
  { awaits, mailingId }: { readonly awaits: readonly AwaitedMail[]; readonly mailingId: string | null },
): Promise<number> {
  const result = await db
    .updateTable("news.notice")
    .set({ awaits_mail: null, awaits_since: null, mailing_id: mailingId })
    .where("organisation_id", "=", actor.organisationId)
    .where("person_id", "=", personId)
    .where("awaits_mail", "in", [...awaits])
    .where("awaits_since", "<=", now)
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}

/** What waits of this kind waits no longer: its reader wants no mail about it. */
export async function releaseKind({ db, actor }: Acting, personId: string, kind: string): Promise<void> {
  await db
    .updateTable("news.notice")
    .set({ awaits_mail: null, awaits_since: null })
    .where("organisation_id", "=", actor.organisationId)
    .where("person_id", "=", personId)
    .where("kind", "=", kind)
    .where("awaits_mail", "is not", null)
    .execute();
}

/** These notices of a mailing that does not go wait again, for the next. */
export async function updateWaitAgain({ db, actor, now }: Acting, noticeIds: readonly string[]): Promise<void> {
  await sql`
    update news.notice set awaits_mail = 'at_once', awaits_since = ${now}, mailing_id = null
    where organisation_id = ${actor.organisationId} and id = any(${[...noticeIds]}::uuid[])`.execute(db);
}

export interface PastMail {
  readonly personId: string;
  /** When the last of what waits since that day came. */
  readonly at: Date;
}

/** What waits, by person and day, the oldest first: for a past that was written in one go. */
export async function findWaitingByDay({ db, actor }: Acting): Promise<PastMail[]> {
  const { rows } = await sql<PastMail>`
    select person_id as "personId", max(awaits_since) as at from news.notice
    where organisation_id = ${actor.organisationId} and awaits_mail is not null
    group by person_id, date_trunc('day', awaits_since) order by at, person_id`.execute(db);
  return rows;
}

export async function deleteMailDue({ db, actor }: Acting): Promise<void> {
  await db.deleteFrom("news.mail_due").where("organisation_id", "=", actor.organisationId).execute();
}
