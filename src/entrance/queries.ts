import { sql } from "kysely";
import type { Acting } from "#platform/action/acting.ts";

type Within = Pick<Acting, "db" | "actor">;

/** The open invitation of this person makes place for a new one. */
export async function replaceInvitation(
  { db, actor, now }: Acting,
  invitation: { id: string; personId: string; tokenHash: string; email: string; expiresAt: Date },
): Promise<void> {
  await deleteInvitation({ db, actor }, invitation.personId);
  await db
    .insertInto("entrance.invitation")
    .values({
      organisation_id: actor.organisationId,
      id: invitation.id,
      person_id: invitation.personId,
      token_hash: invitation.tokenHash,
      email: invitation.email,
      created_at: now,
      expires_at: invitation.expiresAt,
    })
    .execute();
}

/** Makes the open invitation of this person void. */
export async function deleteInvitation({ db, actor }: Within, personId: string): Promise<void> {
  await db
    .deleteFrom("entrance.invitation")
    .where("organisation_id", "=", actor.organisationId)
    .where("person_id", "=", personId)
    .where("accepted_at", "is", null)
    .execute();
}

export const findInvitation = ({ db, actor }: Within, tokenHash: string) =>
  db
    .selectFrom("entrance.invitation")
    .select(["id", "person_id as personId", "email", "expires_at as expiresAt", "accepted_at as acceptedAt"])
    .where("organisation_id", "=", actor.organisationId)
    .where("token_hash", "=", tokenHash)
    .executeTakeFirst();

export const findOpenInvitation = ({ db, actor }: Within, personId: string) =>
  db
    .selectFrom("entrance.invitation")
    .select(["email", "created_at as createdAt", "expires_at as expiresAt"])
    .where("organisation_id", "=", actor.organisationId)
    .where("person_id", "=", personId)
    .where("accepted_at", "is", null)
    .executeTakeFirst();

/** True when it was open: of two who accept at once, one does. */
export async function updateAccepted({ db, actor, now }: Acting, invitationId: string): Promise<boolean> {
  const result = await db
    .updateTable("entrance.invitation")
    .set({ accepted_at: now })
    .where("organisation_id", "=", actor.organisationId)
    .where("id", "=", invitationId)
    .where("accepted_at", "is", null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export const findSetup = ({ db, actor }: Within) =>
  db
    .selectFrom("entrance.setup")
    .select(["steps_done as stepsDone", "finished_at as finishedAt"])
    .where("organisation_id", "=", actor.organisationId)
    .executeTakeFirst();

export async function insertSetup({ db, actor }: Within): Promise<void> {
  await db.insertInto("entrance.setup").values({ organisation_id: actor.organisationId }).execute();
}

export async function updateStepDone({ db, actor }: Within, step: string): Promise<void> {
  await sql`
    update entrance.setup set steps_done = steps_done || ${step}::text
    where organisation_id = ${actor.organisationId} and not ${step}::text = any (steps_done)`.execute(db);
}

export async function updateFinished({ db, actor, now }: Acting): Promise<void> {
  await db
    .updateTable("entrance.setup")
    .set({ finished_at: now })
    .where("organisation_id", "=", actor.organisationId)
    .execute();
}
