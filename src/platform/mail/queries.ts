import { sql } from "kysely";
import type { Acting } from "../action/acting.ts";
import type { Db } from "../db/database.ts";

export interface OutgoingMail {
  readonly id: string;
  readonly event: string;
  readonly personId: string | null;
  readonly recipient: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly secret: boolean;
  readonly stopUrl: string | null;
  /** This attempt counted. */
  readonly attempts: number;
}

interface NewMail extends Omit<OutgoingMail, "attempts"> {
  readonly state: "waiting" | "failed";
  readonly lastError: string | null;
}

/** False when this event has a mail to this address already. */
export async function insertMail({ db, actor, now }: Acting, mail: NewMail): Promise<boolean> {
  const result = await db
    .insertInto("platform.mail")
    .values({
      organisation_id: actor.organisationId,
      id: mail.id,
      event: mail.event,
      person_id: mail.personId,
      recipient: mail.recipient,
      subject: mail.subject,
      html: mail.html,
      plain_text: mail.text,
      secret: mail.secret,
      stop_url: mail.stopUrl,
      state: mail.state,
      last_error: mail.lastError,
      due_at: now,
      created_at: now,
    })
    .onConflict((conflict) => conflict.columns(["organisation_id", "event", "recipient"]).doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

/** The mail, if it is to be tried now, as one that never was is; nobody else gets it until `until`. */
export async function takeMail(
  { db, actor, now }: Acting,
  mailId: string,
  until: Date,
): Promise<OutgoingMail | undefined> {
  return db
    .updateTable("platform.mail")
    .set((expression) => ({ attempts: expression("attempts", "+", 1), due_at: until }))
    .where("organisation_id", "=", actor.organisationId)
    .where("id", "=", mailId)
    .where("state", "=", "waiting")
    .where((expression) => expression.or([expression("due_at", "<=", now), expression("attempts", "=", 0)]))
    .returning([
      "id",
      "event",
      "person_id as personId",
      "recipient",
      "subject",
      "html",
      "plain_text as text",
      "secret",
      "stop_url as stopUrl",
      "attempts",
    ])
    .executeTakeFirst();
}

/** What a secret mail said goes with it: the link in it must not lie in a database. */
export async function updateSent({ db, actor, now }: Acting, mail: OutgoingMail): Promise<void> {
  await db
    .updateTable("platform.mail")
    .set({ state: "sent", sent_at: now, last_error: null, ...(mail.secret ? { html: "", plain_text: "" } : {}) })
    .where("organisation_id", "=", actor.organisationId)
    .where("id", "=", mail.id)
    .execute();
}

export async function updateState(
  { db, actor }: Acting,
  mailId: string,
  change: { readonly state: "kept" | "withdrawn" | "failed"; readonly lastError?: string },
): Promise<void> {
  await db
    .updateTable("platform.mail")
    .set({ state: change.state, last_error: change.lastError ?? null })
    .where("organisation_id", "=", actor.organisationId)
    .where("id", "=", mailId)
    .execute();
}

export async function updateDue(
  { db, actor }: Acting,
  mailId: string,
  change: { readonly dueAt: Date; readonly lastError: string },
): Promise<void> {
  await db
    .updateTable("platform.mail")
    .set({ due_at: change.dueAt, last_error: change.lastError })
    .where("organisation_id", "=", actor.organisationId)
    .where("id", "=", mailId)
    .execute();
}

/** Puts a mail that was not delivered in the outbox again; false when it is not there or its content is gone. */
export async function updateWaiting({ db, actor, now }: Acting, mailId: string): Promise<boolean> {
  const result = await db
    .updateTable("platform.mail")
    .set({ state: "waiting", attempts: 0, due_at: now, last_error: null })
    .where("organisation_id", "=", actor.organisationId)
    .where("id", "=", mailId)
    .where("state", "in", ["kept", "failed"])
    .where("html", "<>", "")
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Mail that should have been tried by `before`: its job died, or never came about. */
export async function findOverdue({ db, actor }: Acting, before: Date): Promise<string[]> {
  const rows = await db
    .selectFrom("platform.mail")
    .select("id")
    .where("organisation_id", "=", actor.organisationId)
    .where("state", "=", "waiting")
    .where("due_at", "<", before)
    .orderBy("due_at")
    .limit(1000)
    .execute();
  return rows.map((row) => row.id);
}

export async function deleteMailBefore({ db, actor }: Acting, before: Date): Promise<void> {
  await db
    .deleteFrom("platform.mail")
    .where("organisation_id", "=", actor.organisationId)
    .where("state", "<>", "waiting")
    .where("created_at", "<", before)
    .execute();
}

/** Nothing that waits is sent any more; it can still be read. */
export async function updateWaitingKept({ db, actor }: Acting): Promise<void> {
  await db
    .updateTable("platform.mail")
    .set({ state: "kept" })
    .where("organisation_id", "=", actor.organisationId)
    .where("state", "=", "waiting")
    .execute();
}

/** What the organisation is called, for who mail comes from. */
export async function organisationName(db: Db, organisationId: string): Promise<string> {
  const { rows } = await sql<{
    name: string;
  }>`select name from platform.organisation where id = ${organisationId}`.execute(db);
  return rows[0]?.name ?? "Leerhuis";
}

/** Is this a demonstration? Its addresses are invented, and anybody can sign in there without a key. */
export async function isDemonstration({ db, actor }: Pick<Acting, "db" | "actor">): Promise<boolean> {
  const row = await db
    .selectFrom("platform.organisation")
    .select("demonstration")
    .where("id", "=", actor.organisationId)
    .executeTakeFirst();
  return row?.demonstration ?? false;
}
