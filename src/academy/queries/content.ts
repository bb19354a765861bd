import type { Db } from "#platform/db/database.ts";
import type { LessonContent } from "../content/contract.ts";

/** The content of one version of a lesson, or null when there is no such version here. */
export async function lessonContent(db: Db, organisationId: string, versionId: string): Promise<LessonContent | null> {
  const row = await db
    .selectFrom("academy.lesson_version")
    .select((column) => column.ref("content").$castTo<LessonContent>().as("content"))
    .where("organisation_id", "=", organisationId)
    .where("id", "=", versionId)
    .executeTakeFirst();
  return row?.content ?? null;
}
