import { sql } from "kysely";
import type { Acting } from "#platform/action/acting.ts";
import type { Locale } from "#platform/i18n/locale.ts";
import type { PackageContents } from "../packages/contents.ts";
import { collisionKey } from "../packages/entry-name.ts";
import type { CourseContents } from "./packages.ts";

export type PackageState = "unpacking" | "ready" | "refused";

/** A course package on its way in, or what became of it. */
export interface UploadedPackage {
  readonly id: string;
  readonly lessonId: string;
  readonly fileId: string | null;
  readonly fileName: string;
  readonly state: PackageState;
  readonly refusal: Readonly<Record<Locale, string>> | null;
  readonly contents: CourseContents | null;
  readonly createdBy: string | null;
  readonly createdAt: Date;
}

const uploaded = ({ db, actor }: Acting) =>
  db
    .selectFrom("academy.course_package")
    .select((column) => [
      "id",
      "lesson_id as lessonId",
      "file_id as fileId",
      "file_name as fileName",
      column.ref("state").$castTo<PackageState>().as("state"),
      column.ref("refusal").$castTo<UploadedPackage["refusal"]>().as("refusal"),
      column.ref("contents").$castTo<CourseContents | null>().as("contents"),
      "created_by as createdBy",
      "created_at as createdAt",
    ])
    .where("organisation_id", "=", actor.organisationId);

export const findUploadedPackage = (acting: Acting, packageId: string): Promise<UploadedPackage | undefined> =>
  uploaded(acting).where("id", "=", packageId).executeTakeFirst();

/** The package, held until the transaction ends. */
export const lockUploadedPackage = (acting: Acting, packageId: string): Promise<UploadedPackage | undefined> =>
  uploaded(acting).where("id", "=", packageId).forUpdate().executeTakeFirst();

/** The package that was uploaded for a lesson last, whatever became of it. */
export const findLastPackage = (acting: Acting, lessonId: string): Promise<UploadedPackage | undefined> =>
  uploaded(acting).where("lesson_id", "=", lessonId).orderBy("id", "desc").limit(1).executeTakeFirst();

/** Packages that have been unpacking since before `before`. */
export const findStuckPackages = (acting: Acting, before: Date): Promise<UploadedPackage[]> =>
  uploaded(acting).where("state", "=", "unpacking").where("created_at", "<", before).execute();

interface NewPackage {
  readonly id: string;
  readonly lessonId: string;
  readonly fileId: string;
  readonly fileName: string;
}

export async function insertPackage({ db, actor, now }: Acting, uploading: NewPackage): Promise<void> {
  await db
    .insertInto("academy.course_package")
    .values({
      organisation_id: actor.organisationId,
      id: uploading.id,
      lesson_id: uploading.lessonId,
      file_id: uploading.fileId,
      file_name: uploading.fileName,
      created_by: actor.personId,
      created_at: now,
    })
    .execute();
}

const update = ({ db, actor }: Acting, packageId: string) =>
  db
    .updateTable("academy.course_package")
    .where("organisation_id", "=", actor.organisationId)
    .where("id", "=", packageId);

export async function updateRefused(
  acting: Acting,
  packageId: string,
  refusal: Readonly<Record<Locale, string>>,
): Promise<void> {
  await update(acting, packageId)
    .set({ state: "refused", refusal: JSON.stringify(refusal), file_id: null })
    .execute();
}

/** Its files stand in the store, each under its number in `contents.files`. */
export async function updateReady(
  acting: Acting,
  packageId: string,
  { files, ...contents }: PackageContents,
): Promise<void> {
  await sql`
    insert into academy.package_file (organisation_id, package_id, path_key, path, number, size)
    select ${acting.actor.organisationId}, ${packageId}, file.path_key, file.path, file.number - 1, file.size
    from unnest(${files.map((file) => collisionKey(file.path))}::text[], ${files.map((file) => file.path)}::text[], ${files.map((file) => file.size)}::bigint[])
      with ordinality as file (path_key, path, size, number)`.execute(acting.db);
  await update(acting, packageId)
    .set({
      state: "ready",
      file_id: null,
      standard: contents.standard,
      edition: contents.edition,
      title: contents.title,
      contents: JSON.stringify(contents),
      size: contents.size,
      file_count: files.length,
    })
    .execute();
}
