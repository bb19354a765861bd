import { sql } from "kysely";
import type { Acting } from "#platform/action/acting.ts";
import type { LessonChoice, LessonKind } from "../content/contract.ts";
import type { Gap } from "../rules/lesson-content.ts";

export interface OutlineModule {
  readonly id: string;
  readonly title: string;
  readonly lessons: readonly OutlineLesson[];
}

export interface OutlineLesson {
  readonly id: string;
  readonly title: string;
  readonly kind: LessonKind;
  readonly required: boolean;
  readonly estimatedMinutes: number | null;
  /** What was chosen for it: of media, which. */
  readonly choice: LessonChoice;
  /** What its authors have not made yet, in the draft, or when there is none in the newest version. */
  readonly gaps: readonly Gap[];
  readonly hasDraft: boolean;
  readonly isPublished: boolean;
}

/** All that a training has and that was not removed, in order, as its authors see it. */
export async function findOutline(acting: Acting, trainingId: string): Promise<OutlineModule[]> {
  const modules = await findModules(acting, trainingId);
  const lessons = await findLessons(acting, trainingId);
  return modules.map((module) => ({ ...module, lessons: lessons.filter((lesson) => lesson.moduleId === module.id) }));
}

const findModules = ({ db, actor }: Acting, trainingId: string) =>
  db
    .selectFrom("academy.module")
    .select(["id", "title"])
    .where("organisation_id", "=", actor.organisationId)
    .where("training_id", "=", trainingId)
    .where("removed_at", "is", null)
    .orderBy("position")
    .execute();

const findLessons = ({ db, actor }: Acting, trainingId: string) =>
  db
    .selectFrom("academy.lesson as lesson")
    .innerJoinLateral(
      (inner) =>
        inner
          .selectFrom("academy.lesson_version as version")
          .select((column) => [
            column.ref("version.gaps").$castTo<readonly Gap[]>().as("gaps"),
            sql<LessonChoice>`coalesce(version.content ->> 'medium', version.content ->> 'kind')`.as("choice"),
            sql<boolean>`version.published_at is null`.as("hasDraft"),
          ])
          .whereRef("version.organisation_id", "=", "lesson.organisation_id")
          .whereRef("version.lesson_id", "=", "lesson.id")
          .where("version.kept_at", "is", null)
          .orderBy("version.number", "desc")
          .limit(1)
          .as("newest"),
      (join) => join.onTrue(),
    )
    .select((column) => [
      "lesson.id",
      "lesson.module_id as moduleId",
      "lesson.title",
      column.ref("lesson.kind").$castTo<LessonKind>().as("kind"),
      "lesson.required",
      "lesson.estimated_minutes as estimatedMinutes",
      "newest.gaps",
      "newest.choice",
      "newest.hasDraft",
      column
        .exists(
          column
            .selectFrom("academy.lesson_version as version")
            .select("version.id")
            .whereRef("version.organisation_id", "=", "lesson.organisation_id")
            .whereRef("version.lesson_id", "=", "lesson.id")
            .where("version.published_at", "is not", null),
        )
        .$castTo<boolean>()
        .as("isPublished"),
    ])
    .where("lesson.organisation_id", "=", actor.organisationId)
    .where("lesson.training_id", "=", trainingId)
    .where("lesson.removed_at", "is", null)
    .orderBy("lesson.position")
    .execute();

export interface RemovedPart {
  readonly kind: "module" | "lesson";
  readonly id: string;
  readonly title: string;
  readonly removedAt: Date;
}

/** What can be put back: removed modules with all in them, and lessons that were removed from a module that is there. */
export async function findRemoved({ db, actor }: Acting, trainingId: string): Promise<RemovedPart[]> {
  const { rows } = await sql<RemovedPart>`
    select 'module' as kind, id, title, removed_at as "removedAt" from academy.module
    where organisation_id = ${actor.organisationId} and training_id = ${trainingId} and removed_at is not null
    union all
    select 'lesson', lesson.id, lesson.title, lesson.removed_at from academy.lesson
    join academy.module on module.organisation_id = lesson.organisation_id and module.id = lesson.module_id
    where lesson.organisation_id = ${actor.organisationId} and lesson.training_id = ${trainingId}
      and lesson.removed_at is not null and module.removed_at is null
    order by "removedAt" desc`.execute(db);
  return rows;
}
