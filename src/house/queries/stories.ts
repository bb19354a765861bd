import { sql } from "kysely";
import type { Story } from "#blocks";
import type { Acting } from "#platform/action/acting.ts";

/** Keeps a story for everybody; of the same subject the latest stays. */
export async function keepStory({ db, actor }: Acting, { source, subjectId, at }: Story): Promise<void> {
  await sql`
    insert into house.story (organisation_id, source, subject_id, happened_at)
    values (${actor.organisationId}, ${source}, ${subjectId}, ${at})
    on conflict (organisation_id, source, subject_id)
    do update set happened_at = greatest(story.happened_at, excluded.happened_at)`.execute(db);
}

/** The latest stories for everybody since then. */
export async function findStories({ db, actor }: Acting, since: Date, most: number): Promise<Story[]> {
  return db
    .selectFrom("house.story")
    .select(["source", "subject_id as subjectId", "happened_at as at"])
    .where("organisation_id", "=", actor.organisationId)
    .where("happened_at", ">=", since)
    .orderBy("happened_at", "desc")
    .limit(most)
    .execute();
}

export interface OwnActivity {
  readonly verb: string;
  readonly at: Date;
  readonly object: { readonly kind: string; readonly id: string };
}

/** What the actor did since then, of these verbs, the latest first. */
export async function findOwnActivity(
  { db, actor }: Acting,
  { verbs, since, most }: { readonly verbs: readonly string[]; readonly since: Date; readonly most: number },
): Promise<OwnActivity[]> {
  const rows = await db
    .selectFrom("platform.activity")
    .select(["verb", "occurred_at", "object_kind", "object_id"])
    .where("organisation_id", "=", actor.organisationId)
    .where("actor_id", "=", actor.personId)
    .where("occurred_at", ">=", since)
    .where("verb", "in", [...verbs])
    .orderBy("occurred_at", "desc")
    .limit(most)
    .execute();
  return rows.map(({ verb, occurred_at, object_kind, object_id }) => ({
    verb,
    at: occurred_at,
    object: { kind: object_kind, id: object_id },
  }));
}

export async function deleteStoriesBefore({ db, actor }: Acting, before: Date): Promise<void> {
  await db
    .deleteFrom("house.story")
    .where("organisation_id", "=", actor.organisationId)
    .where("happened_at", "<", before)
    .execute();
}
