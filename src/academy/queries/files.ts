import type { Acting } from "#platform/action/acting.ts";

/** How the file store knows the training of which a file is the picture. */
export const coverUse = "academy.cover";

/** How the file store knows the lesson that uses a file. */
export const lessonUse = "academy.lesson";

/** Which of these files some lesson of this organisation shows already. */
export async function findFilesOfLessons({ db, actor }: Acting, fileIds: readonly string[]): Promise<Set<string>> {
  if (fileIds.length === 0) return new Set();
  const rows = await db
    .selectFrom("platform.file_use")
    .select("file_id")
    .distinct()
    .where("organisation_id", "=", actor.organisationId)
    .where("kind", "=", lessonUse)
    .where("file_id", "in", fileIds)
    .execute();
  return new Set(rows.map((row) => row.file_id));
}

/** Whether some lesson of the training shows this file, in any of its versions. */
export async function isFileOfTraining({ db, actor }: Acting, trainingId: string, fileId: string): Promise<boolean> {
  const row = await db
    .selectFrom("platform.file_use as use")
    .innerJoin("academy.lesson as lesson", (join) =>
      join.onRef("lesson.organisation_id", "=", "use.organisation_id").onRef("lesson.id", "=", "use.object_id"),
    )
    .select("lesson.id")
    .where("use.organisation_id", "=", actor.organisationId)
    .where("use.kind", "=", lessonUse)
    .where("use.file_id", "=", fileId)
    .where("lesson.training_id", "=", trainingId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

export const fileColumns = [
  "file.id",
  "file.name",
  "file.content_type as contentType",
  "file.size",
  "file.width",
  "file.height",
  "file.widths",
] as const;

/** What is known of these files. */
export async function findFiles({ db, actor }: Acting, fileIds: readonly string[]) {
  if (fileIds.length === 0) return [];
  return await db
    .selectFrom("platform.file as file")
    .select(fileColumns)
    .where("file.organisation_id", "=", actor.organisationId)
    .where("file.id", "in", fileIds)
    .execute();
}
