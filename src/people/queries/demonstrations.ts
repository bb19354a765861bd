import { sql } from "kysely";
import type { Acting } from "#platform/action/acting.ts";
import type { Db } from "#platform/db/database.ts";

/** Lets one transaction at a time make a demonstration, until it ends. */
export async function lockDemonstrations(db: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('people.demonstration'))`.execute(db);
}

/** The demonstration organisation, when there is one. */
export async function findDemonstrationId(db: Db): Promise<string | null> {
  const row = await db
    .selectFrom("platform.organisation")
    .select("id")
    .where("demonstration", "=", true)
    .orderBy("created_at")
    .limit(1)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Removes all rows of a demonstration; the database itself refuses any other organisation. */
export async function deleteDemonstration(db: Db, demonstrationId: string): Promise<void> {
  await sql`select platform.remove_demonstration(${demonstrationId}::uuid)`.execute(db);
}

/** Whether this organisation is a demonstration. */
export async function isDemonstration({ db, actor }: Pick<Acting, "db" | "actor">): Promise<boolean> {
  const row = await db
    .selectFrom("platform.organisation")
    .select("demonstration")
    .where("id", "=", actor.organisationId)
    .executeTakeFirst();
  return row?.demonstration === true;
}

/** Who can sign in among those with these mail addresses. */
export function findPeopleToSignInAs(db: Db, organisationId: string, emails: readonly string[]) {
  return db
    .selectFrom("people.person")
    .select(["login_id as loginId", "name", "email", "job_title as jobTitle"])
    .where("organisation_id", "=", organisationId)
    .where("email", "in", emails)
    .where("login_id", "is not", null)
    .where("deactivated_at", "is", null)
    .execute();
}
