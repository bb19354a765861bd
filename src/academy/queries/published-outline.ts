import type { Expression } from "kysely";
import type { Db } from "#platform/db/database.ts";
import type { LessonKind } from "../content/contract.ts";

export interface PublishedModule {
  readonly id: string;
  readonly title: string;
  readonly lessons: readonly PublishedLesson[];
}

export interface PublishedLesson {
  readonly id: string;
  readonly title: string;
  readonly kind: LessonKind;
  /** Counts towards completing the training. */
  readonly required: boolean;
  readonly estimatedMinutes: number | null;
  /** The version that learners read now. */
  readonly versionId: string;
}

/**
 * What learners find in a training, in order: lessons that have been published, with the version that they read now. A
 * module without such lessons is left out. Asks neither permission nor the state of the training. The training may also be
 * what a query finds.
 */
export async function publishedOutline(
  db: Db,
  organisationId: string,
  trainingId: string | Expression<string>,
): Promise<PublishedModule[]> {
  const rows = await db
    .selectFrom("academy.lesson as lesson")
    .innerJoin("academy.module as module", (join) =>
      join.onRef("module.organisation_id", "=", "lesson.organisation_id").onRef("module.id", "=", "lesson.module_id"),
    )
    .innerJoinLateral(
      (inner) =>
        inner
          .selectFrom("academy.lesson_version as version")
          .select("version.id")
          .whereRef("version.organisation_id", "=", "lesson.organisation_id")
          .whereRef("version.lesson_id", "=", "lesson.id")
          .where("version.published_at", "is not", null)
          .orderBy("version.number", "desc")
          .limit(1)
          .as("published"),
      (join) => join.onTrue(),
    )
    .select((column) => [
      "module.id as module_id",
      "module.title as module_title",
      "lesson.id",
      "lesson.title",
      column.ref("lesson.kind").$castTo<LessonKind>().as("kind"),
      "lesson.required",
      "lesson.estimated_minutes",
      "published.id as version_id",
    ])
    .where("lesson.organisation_id", "=", organisationId)
    .where("lesson.training_id", "=", trainingId)
    .where("lesson.removed_at", "is", null)
    .where("module.removed_at", "is", null)
    .orderBy("module.position")
    .orderBy("lesson.position")
    .execute();
  const modules = new Map<string, PublishedModule & { lessons: PublishedLesson[] }>();
  for (const row of rows) {
    const module = modules.get(row.module_id) ?? { id: row.module_id, title: row.module_title, lessons: [] };
    modules.set(module.id, module);
    module.lessons.push({
      id: row.id,
      title: row.title,
      kind: row.kind,
      required: row.required,
      estimatedMinutes: row.estimated_minutes,
      versionId: row.version_id,
    });
  }
  return [...modules.values()];
}
