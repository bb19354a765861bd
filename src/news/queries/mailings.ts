import { sql } from "kysely";
import type { Acting } from "#platform/action/acting.ts";

export interface Mailing {
  readonly id: string;
  readonly personId: string;
  readonly secretHash: string;
}

export async function insertMailing({ db, actor, now }: Acting, mailing: Mailing): Promise<void> {
  await db
    .insertInto("news.mailing")
    .values({
      organisation_id: actor.organisationId,
      id: mailing.id,
      person_id: mailing.personId,
      secret_hash: mailing.secretHash,
      created_at: now,
    })
    .execute();
}

export interface MailReader {
  readonly email: string | null;
  readonly canSignIn: boolean;
  readonly isStopped: boolean;
}

/** Whom a mailing is for, as they are now; undefined when they have left. */
export async function findMailReader({ db, actor }: Acting, mailingId: string): Promise<MailReader | undefined> {
  const { rows } = await sql<MailReader>`
    select person.email, person.login_id is not null as "canSignIn", coalesce(rhythm.is_stopped, false) as "isStopped"
    from news.mailing
    join people.person on person.organisation_id = mailing.organisation_id and person.id = mailing.person_id
    left join news.mail_rhythm rhythm on rhythm.organisation_id = person.organisation_id and rhythm.person_id = person.id
    where mailing.organisation_id = ${actor.organisationId} and mailing.id = ${mailingId} and person.deactivated_at is null`.execute(
    db,
  );
  return rows[0];
}

/** Whose mailing has this secret; null when there is none (any more). */
export async function findPersonBySecret({ db, actor }: Acting, secretHash: string): Promise<string | null> {
  const row = await db
    .selectFrom("news.mailing")
    .select("person_id as personId")
    .where("organisation_id", "=", actor.organisationId)
    .where("secret_hash", "=", secretHash)
    .executeTakeFirst();
  return row?.personId ?? null;
}
