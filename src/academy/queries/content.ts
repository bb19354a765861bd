import { jsonArrayFrom } from "kysely/helpers/postgres";
import type { Acting } from "#platform/action/acting.ts";
import type { LessonContent } from "../content/contract.ts";
import { fileColumns, lessonUse } from "./files.ts";

/** The content of one version of a lesson, with all files that the lesson has in any of its versions. */
export const findVersionContent = ({ db, actor }: Acting, versionId: string) =>
  db
    .selectFrom("academy.lesson_version as version")
    .select((column) => [
      column.ref("version.content").$castTo<LessonContent>().as("content"),
      jsonArrayFrom(
        column
          .selectFrom("platform.file_use as use")
          .innerJoin("platform.file as file", (join) =>
            join.onRef("file.organisation_id", "=", "use.organisation_id").onRef("file.id", "=", "use.file_id"),
          )
          .select(fileColumns)
          .whereRef("use.organisation_id", "=", "version.organisation_id")
          .where("use.kind", "=", lessonUse)
          .whereRef("use.object_id", "=", "version.lesson_id"),
      ).as("files"),
    ])
    .where("version.organisation_id", "=", actor.organisationId)
    .where("version.id", "=", versionId)
    .executeTakeFirst();
