import { sql } from "kysely";
import type { Acting } from "#platform/action/acting.ts";
import type { Db } from "#platform/db/database.ts";
import { nothingShared, type SharedProfile } from "../shared-profile.ts";

type Within = Pick<Acting, "db" | "actor">;

/** What somebody chose to share; nothing when they never chose. */
export const findSharedProfile = async (within: Within, personId: string): Promise<SharedProfile> =>
  (await findSharedProfiles(within, [personId])).get(personId) ?? nothingShared;

/** The same of several people at once; of who never chose there is nothing. */
export async function findSharedProfiles(
  { db, actor }: Within,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, SharedProfile>> {
  const { rows } = await sql<SharedProfile & { personId: string }>`
    select person_id as "personId", about, about_for as "aboutFor", skills, skills_for as "skillsFor", interests,
      interests_for as "interestsFor"
    from people.shared_profile
    where organisation_id = ${actor.organisationId} and person_id = any(${personIds}::uuid[])`.execute(db);
  return new Map(rows.map(({ personId, ...shared }) => [personId, shared]));
}

export async function writeSharedProfile(
  { db, actor }: Within,
  personId: string,
  shared: SharedProfile,
): Promise<void> {
  const values = {
    about: shared.about,
    about_for: shared.aboutFor,
    skills: [...shared.skills],
    skills_for: shared.skillsFor,
    interests: [...shared.interests],
    interests_for: shared.interestsFor,
  };
  await db
    .insertInto("people.shared_profile")
    .values({ organisation_id: actor.organisationId, person_id: personId, ...values })
    .onConflict((conflict) => conflict.columns(["organisation_id", "person_id"]).doUpdateSet(values))
    .execute();
}

export async function deleteSharedProfile({ db, actor }: Within, personId: string): Promise<void> {
  await db
    .deleteFrom("people.shared_profile")
    .where("organisation_id", "=", actor.organisationId)
    .where("person_id", "=", personId)
    .execute();
}

/** What of these people everybody may find them by: skills and interests that are for everyone. */
export async function findSharedWithEveryone(
  db: Db,
  organisationId: string,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await sql<{ personId: string; shared: string[] }>`
    select person_id as "personId", case when skills_for = 'everyone' then skills else '{}' end
      || case when interests_for = 'everyone' then interests else '{}' end as shared
    from people.shared_profile
    where organisation_id = ${organisationId} and person_id = any(${personIds}::uuid[])`.execute(db);
  return new Map(rows.map(({ personId, shared }) => [personId, shared]));
}
