import type { Acting } from "#platform/action/acting.ts";

/** Whether the lesson belongs to the training, removed or not. */
export async function isLessonOf({ db, actor }: Acting, trainingId: string, lessonId: string): Promise<boolean> {
  const row = await db
    .selectFrom("academy.lesson")
    .select("id")
    .where("organisation_id", "=", actor.organisationId)
    .where("id", "=", lessonId)
    .where("training_id", "=", trainingId)
    .executeTakeFirst();
  return row !== undefined;
}
