import { sql } from "kysely";
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
