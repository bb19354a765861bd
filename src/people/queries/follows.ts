import { sql } from "kysely";
import type { Followed, FollowedSubject } from "#blocks";
import type { Acting } from "#platform/action/acting.ts";
import { type Question, question } from "#platform/db/question.ts";

/** What the actor follows, the latest first. */
export const ownFollows = ({ actor }: Acting): Question<Followed[]> =>
  question(
    sql<Followed>`
      select kind, subject_id as id from people.follow
      where organisation_id = ${actor.organisationId} and person_id = ${actor.personId}
      order by followed_at desc, subject_id`,
    (rows) => [...rows],
  );

export async function isFollowing({ db, actor }: Acting, { kind, id }: Followed): Promise<boolean> {
  const found = await db
    .selectFrom("people.follow")
    .select("kind")
    .where("organisation_id", "=", actor.organisationId)
    .where("person_id", "=", actor.personId)
    .where("kind", "=", kind)
    .where("subject_id", "=", id)
    .executeTakeFirst();
  return found !== undefined;
}

export async function insertFollow({ db, actor, now }: Acting, { kind, id }: Followed): Promise<void> {
  await sql`
    insert into people.follow (organisation_id, person_id, kind, subject_id, followed_at)
    values (${actor.organisationId}, ${actor.personId}, ${kind}, ${id}, ${now})
    on conflict do nothing`.execute(db);
}

export async function deleteFollow({ db, actor }: Acting, { kind, id }: Followed): Promise<void> {
  await db
    .deleteFrom("people.follow")
    .where("organisation_id", "=", actor.organisationId)
    .where("person_id", "=", actor.personId)
    .where("kind", "=", kind)
    .where("subject_id", "=", id)
    .execute();
}

/** Nobody follows them any more. */
export async function deleteFollowersOf({ db, actor }: Acting, personId: string): Promise<void> {
  await db
    .deleteFrom("people.follow")
    .where("organisation_id", "=", actor.organisationId)
    .where("kind", "=", "person")
    .where("subject_id", "=", personId)
    .execute();
}

/** Those of these people who work here and tell everybody something of themselves. */
export const publicPeople = ({ actor }: Acting, ids: readonly string[]): Question<FollowedSubject[]> =>
  question(
    sql<FollowedSubject>`
      select person.id, person.name, '/mensen/' || person.id as href
      from people.person
      join people.shared_profile shared on shared.organisation_id = person.organisation_id and shared.person_id = person.id
      where person.organisation_id = ${actor.organisationId} and person.id = any(${ids}::uuid[])
        and person.deactivated_at is null and (
          (shared.about_for = 'everyone' and shared.about <> '')
          or (shared.skills_for = 'everyone' and shared.skills <> '{}')
          or (shared.interests_for = 'everyone' and shared.interests <> '{}'))`,
    (rows) => [...rows],
  );

/** Those of these units that are open. */
export const openUnits = ({ actor }: Acting, ids: readonly string[]): Question<FollowedSubject[]> =>
  question(
    sql<FollowedSubject>`
      select id, name, '/afdelingen/' || id as href from people.unit
      where organisation_id = ${actor.organisationId} and id = any(${ids}::uuid[]) and closed_at is null`,
    (rows) => [...rows],
  );
