import { sql } from "kysely";
import type { Acting } from "#platform/action/acting.ts";
import type { LessonKind } from "../content/contract.ts";

export interface Lesson {
  readonly id: string;
  readonly trainingId: string;
  readonly moduleId: string;
  readonly kind: LessonKind;
  readonly title: string;
  readonly required: boolean;
  readonly estimatedMinutes: number | null;
  readonly removedAt: Date | null;
  /** Some version of it was published. */
  readonly isPublished: boolean;
}

const lesson = ({ db, actor }: Acting, lessonId: string) =>
  db
    .selectFrom("academy.lesson")
    .select((column) => [
      "id",
      "training_id as trainingId",
      "module_id as moduleId",
      column.ref("kind").$castTo<LessonKind>().as("kind"),
      "title",
      "required",
      "estimated_minutes as estimatedMinutes",
      "removed_at as removedAt",
      sql<boolean>`exists (
        select from academy.lesson_version as version
        where version.organisation_id = lesson.organisation_id and version.lesson_id = lesson.id and version.published_at is not null
      )`.as("isPublished"),
    ])
    .where("organisation_id", "=", actor.organisationId)
    .where("id", "=", lessonId);

export const findLesson = (acting: Acting, lessonId: string): Promise<Lesson | undefined> =>
  lesson(acting, lessonId).executeTakeFirst();

/** The lesson, held until the transaction ends, so that two authors who save come one after the other. */
export const lockLesson = (acting: Acting, lessonId: string): Promise<Lesson | undefined> =>
  lesson(acting, lessonId).forUpdate().executeTakeFirst();

export interface LessonChange {
  readonly title?: string;
  readonly required?: boolean;
  readonly estimated_minutes?: number | null;
  readonly removed_at?: Date | null;
  readonly module_id?: string;
  readonly position?: number;
}

export async function updateLesson({ db, actor }: Acting, lessonId: string, change: LessonChange): Promise<void> {
  await db
    .updateTable("academy.lesson")
    .set(change)
    .where("organisation_id", "=", actor.organisationId)
    .where("id", "=", lessonId)
    .execute();
}
