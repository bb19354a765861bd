import { sql } from "kysely";
import type { Acting } from "#platform/action/acting.ts";
import type { LessonContent } from "../content/contract.ts";
import { gapsIn } from "../rules/lesson-content.ts";

export interface LessonVersion {
  readonly id: string;
  readonly lessonId: string;
  readonly number: number;
  readonly content: LessonContent;
  readonly revision: number;
  readonly changedBy: string | null;
  readonly changedByName: string | null;
  readonly changedAt: Date;
  readonly publishedAt: Date | null;
  readonly keptAt: Date | null;
}

const versions = ({ db, actor }: Acting) =>
  db
    .selectFrom("academy.lesson_version as version")
    .leftJoin("people.person as person", (join) =>
      join
        .onRef("person.organisation_id", "=", "version.organisation_id")
        .onRef("person.id", "=", "version.changed_by"),
    )
    .select([
      "version.id",
      "version.lesson_id as lessonId",
      "version.number",
      "version.revision",
      "version.changed_by as changedBy",
      "person.name as changedByName",
      "version.changed_at as changedAt",
      "version.published_at as publishedAt",
      "version.kept_at as keptAt",
    ])
    .where("version.organisation_id", "=", actor.organisationId);

const withContent = (acting: Acting) =>
  versions(acting).select((column) => column.ref("version.content").$castTo<LessonContent>().as("content"));

/** What authors work on: the draft, or when there is none the version that was published last. Every lesson has one of the two. */
export const findNewestVersion = (acting: Acting, lessonId: string): Promise<LessonVersion> =>
  withContent(acting)
    .where("version.lesson_id", "=", lessonId)
    .where("version.kept_at", "is", null)
    .orderBy("version.number", "desc")
    .limit(1)
    .executeTakeFirstOrThrow();

export const findVersion = (acting: Acting, lessonId: string, versionId: string): Promise<LessonVersion | undefined> =>
  withContent(acting).where("version.lesson_id", "=", lessonId).where("version.id", "=", versionId).executeTakeFirst();

/** What learners read now, or nothing when the lesson was never published. */
export const findPublishedVersion = (acting: Acting, lessonId: string): Promise<LessonVersion | undefined> =>
  withContent(acting)
    .where("version.lesson_id", "=", lessonId)
    .where("version.published_at", "is not", null)
    .orderBy("version.number", "desc")
    .limit(1)
    .executeTakeFirst();

export type ListedVersion = Omit<LessonVersion, "content">;

/** All versions of a lesson, the newest first. */
export const findVersions = (acting: Acting, lessonId: string): Promise<ListedVersion[]> =>
  versions(acting)
    .where("version.lesson_id", "=", lessonId)
    .orderBy("version.changed_at", "desc")
    .orderBy("version.number", "desc")
    .execute();

interface NewVersion {
  readonly id: string;
  readonly lessonId: string;
  readonly content: LessonContent;
  readonly revision: number;
  /** Given for a version that never was the draft. */
  readonly keptAt?: Date;
}

export async function insertVersion({ db, actor, now }: Acting, version: NewVersion): Promise<void> {
  await db
    .insertInto("academy.lesson_version")
    .values({
      organisation_id: actor.organisationId,
      id: version.id,
      lesson_id: version.lessonId,
      number: sql<number>`(
        select coalesce(max(number), 0) + 1 from academy.lesson_version
        where organisation_id = ${actor.organisationId} and lesson_id = ${version.lessonId}
      )`,
      content: JSON.stringify(version.content),
      gaps: gapsIn(version.content),
      revision: version.revision,
      changed_by: actor.personId,
      changed_at: now,
      kept_at: version.keptAt ?? null,
    })
    .execute();
}

const update = ({ db, actor }: Acting, versionId: string) =>
  db
    .updateTable("academy.lesson_version")
    .where("organisation_id", "=", actor.organisationId)
    .where("id", "=", versionId);

export async function updateDraft(
  acting: Acting,
  versionId: string,
  content: LessonContent,
  revision: number,
): Promise<void> {
  await update(acting, versionId)
    .set({
      content: JSON.stringify(content),
      gaps: gapsIn(content),
      revision,
      changed_by: acting.actor.personId,
      changed_at: acting.now,
    })
    .execute();
}

/** The draft is a draft no longer; it can be gone back to. */
export async function updateKept(acting: Acting, versionId: string): Promise<void> {
  await update(acting, versionId).set({ kept_at: acting.now }).execute();
}

export async function updatePublished(acting: Acting, versionId: string): Promise<void> {
  await update(acting, versionId).set({ published_at: acting.now }).execute();
}

/** Publishes the drafts of these lessons. */
export async function publishDrafts({ db, actor, now }: Acting, lessonIds: readonly string[]): Promise<void> {
  if (lessonIds.length === 0) return;
  await db
    .updateTable("academy.lesson_version")
    .set({ published_at: now })
    .where("organisation_id", "=", actor.organisationId)
    .where("lesson_id", "in", lessonIds)
    .where("published_at", "is", null)
    .where("kept_at", "is", null)
    .execute();
}
