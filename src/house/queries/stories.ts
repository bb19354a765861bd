import { sql } from "kysely";
import type { Story } from "#blocks";
import type { Acting } from "#platform/action/acting.ts";
import { type Question, question } from "#platform/db/question.ts";

/** Keeps a story for everybody; of the same subject the latest stays. */
export async function keepStory({ db, actor }: Acting, { source, subjectId, at }: Story): Promise<void> {
  await sql`
    insert into house.story (organisation_id, source, subject_id, happened_at)
    values (${actor.organisationId}, ${source}, ${subjectId}, ${at})
    on conflict (organisation_id, source, subject_id)
    do update set happened_at = greatest(story.happened_at, excluded.happened_at)`.execute(db);
}

/** The latest stories for everybody since then. */
export const latestStories = ({ db, actor }: Acting, since: Date, most: number): Question<Story[]> =>
  question(
    db
      .selectFrom("house.story")
      .select(["source", "subject_id as subjectId", "happened_at as at"])
      .where("organisation_id", "=", actor.organisationId)
      .where("happened_at", ">=", since)
      .orderBy("happened_at", "desc")
      .limit(most),
    (rows) => rows.map((row) => ({ ...row, at: new Date(row.at) })),
  );

export interface OwnActivity {
  readonly verb: string;
  readonly at: Date;
  readonly object: { readonly kind: string; readonly id: string };
}

/** What the actor did since then, of these verbs, the latest first. */
export const ownActivity = (
  { db, actor }: Acting,
  { verbs, since, most }: { readonly verbs: readonly string[]; readonly since: Date; readonly most: number },
): Question<OwnActivity[]> =>
  question(
    db
      .selectFrom("platform.activity")
      .select(["verb", "occurred_at as at", "object_kind as kind", "object_id as id"])
      .where("organisation_id", "=", actor.organisationId)
      .where("actor_id", "=", actor.personId)
      .where("occurred_at", ">=", since)
      .where("verb", "in", [...verbs])
      .orderBy("occurred_at", "desc")
      .limit(most),
    (rows) => rows.map(({ verb, at, kind, id }) => ({ verb, at: new Date(at), object: { kind, id } })),
  );

export async function deleteStoriesBefore({ db, actor }: Acting, before: Date): Promise<void> {
  await db
    .deleteFrom("house.story")
    .where("organisation_id", "=", actor.organisationId)
    .where("happened_at", "<", before)
    .execute();
}
