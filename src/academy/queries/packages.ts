import type { Db } from "#platform/db/database.ts";
import type { StoredKeys } from "#platform/files/stored-keys.ts";
import type { PackageContents } from "../packages/contents.ts";
import { collisionKey } from "../packages/entry-name.ts";

/** What a course package holds, without the list of its files: that is looked up one by one with `packageFile`. */
export type CourseContents = Omit<PackageContents, "files">;

/** A course package that was unpacked and can be played. */
export interface CoursePackage {
  readonly id: string;
  readonly contents: CourseContents;
}

/** The unpacked course package of this id, or null when there is none or it is not ready. */
export async function packageOf(db: Db, organisationId: string, packageId: string): Promise<CoursePackage | null> {
  const row = await db
    .selectFrom("academy.course_package")
    .select((column) => column.ref("contents").$castTo<CourseContents>().as("contents"))
    .where("organisation_id", "=", organisationId)
    .where("id", "=", packageId)
    .where("state", "=", "ready")
    .executeTakeFirst();
  return row ? { id: packageId, contents: row.contents } : null;
}

export interface PackageFile {
  /** As the package spells it. */
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  /** Where it stands in the file store (`fileStore().get(key)`). */
  readonly key: string;
}

/** The file of an unpacked package at the path that its course asks for, decoded and without a query; null when there is none. */
export async function packageFile(
  db: Db,
  organisationId: string,
  packageId: string,
  path: string,
): Promise<PackageFile | null> {
  const row = await db
    .selectFrom("academy.package_file")
    .select(["path", "number", "size"])
    .where("organisation_id", "=", organisationId)
    .where("package_id", "=", packageId)
    .where("path_key", "=", collisionKey(path))
    .executeTakeFirst();
  return row ? { path: row.path, size: row.size, key: packageFileKey(organisationId, packageId, row.number) } : null;
}

export const packageFolder = (organisationId: string, packageId: string): string =>
  `packages/${organisationId}/${packageId}`;

/** Names from a package never become keys: its files are numbered. */
export const packageFileKey = (organisationId: string, packageId: string, number: number): string =>
  `${packageFolder(organisationId, packageId)}/${number}`;

/** For a backup: the files of every package that can be played (`packageFileKey`). */
export const keysOfPackages: StoredKeys = {
  table: "academy.package_file",
  query: `select 'packages/' || organisation_id || '/' || package_id || '/' || number as key from academy.package_file`,
};
