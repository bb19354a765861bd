import { publishedOutline, type PublishedLesson } from "#academy";
import type { Acting } from "#platform/action/acting.ts";
import type { LessonOnPath } from "../rules/path.ts";

export interface OutlineLesson extends PublishedLesson, LessonOnPath {}

export interface OutlineModule {
  readonly id: string;
  readonly title: string;
  readonly lessons: readonly OutlineLesson[];
}

/** What a learner finds in a training now, with how they stand in each lesson; without an enrolment nothing was begun. */
export async function findOutline(
  acting: Acting,
  trainingId: string,
  enrolmentId: string | null,
): Promise<OutlineModule[]> {
  const modules = await publishedOutline(acting.db, acting.actor.organisationId, trainingId);
  const states = enrolmentId === null ? new Map<string, string>() : await findStates(acting, enrolmentId);
  return modules.map((module) => ({
    ...module,
    lessons: module.lessons.map((lesson) => ({
      ...lesson,
      state: (states.get(lesson.id) ?? "not_started") as OutlineLesson["state"],
    })),
  }));
}

async function findStates({ db, actor }: Acting, enrolmentId: string): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom("learning.lesson_progress")
    .select(["lesson_id", "state"])
    .where("organisation_id", "=", actor.organisationId)
    .where("enrolment_id", "=", enrolmentId)
    .execute();
  return new Map(rows.map((row) => [row.lesson_id, row.state]));
}

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

/** Where somebody was in a lesson, and when they last gave a sign of life there. */
export const findPresence = ({ db, actor }: Acting, enrolmentId: string, lessonId: string) =>
  db
    .selectFrom("learning.lesson_progress")
    .select(["place", "state", "told_by_learner as toldByLearner", "last_opened_at as lastSeenAt"])
    .where("organisation_id", "=", actor.organisationId)
    .where("enrolment_id", "=", enrolmentId)
    .where("lesson_id", "=", lessonId)
    .executeTakeFirst();
