import { sql } from "kysely";
import type { Acting } from "../../action/acting.ts";
import type { Upload } from "../file.ts";
import { isPurpose } from "../purposes.ts";

export async function insertUpload({ db, actor, now }: Acting, upload: Omit<Upload, "fileId">): Promise<void> {
  await db
    .insertInto("platform.upload")
    .values({
      organisation_id: actor.organisationId,
      id: upload.id,
      person_id: upload.personId,
      purpose: upload.purpose,
      name: upload.name,
      size: upload.size,
      created_at: now,
    })
    .execute();
}

/** The upload, if it is this actor's own: another's does not exist. */
export async function findUpload({ db, actor }: Acting, uploadId: string): Promise<Upload | undefined> {
  const row = await db
    .selectFrom("platform.upload")
    .select(["id", "person_id as personId", "purpose", "name", "size", "file_id as fileId"])
    .where("organisation_id", "=", actor.organisationId)
    .where("id", "=", uploadId)
    .where("person_id", "=", actor.personId)
    .executeTakeFirst();
  return row && isPurpose(row.purpose) ? { ...row, purpose: row.purpose } : undefined;
}

/** How much this actor has on its way: uploads that are not complete, and their announced bytes. */
export async function sumOpenUploads({ db, actor }: Acting): Promise<{ count: number; bytes: number }> {
  return db
    .selectFrom("platform.upload")
    .select(({ fn }) => [
      fn.countAll<number>().as("count"),
      fn.coalesce(fn.sum<number>("size"), sql<number>`0`).as("bytes"),
    ])
    .where("organisation_id", "=", actor.organisationId)
    .where("person_id", "=", actor.personId)
    .where("file_id", "is", null)
    .executeTakeFirstOrThrow();
}

/** True when the upload had not become a file before. */
export async function updateUploadFile({ db, actor }: Acting, uploadId: string, fileId: string): Promise<boolean> {
  const result = await db
    .updateTable("platform.upload")
    .set({ file_id: fileId })
    .where("organisation_id", "=", actor.organisationId)
    .where("id", "=", uploadId)
    .where("file_id", "is", null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export async function deleteUpload({ db, actor }: Acting, uploadId: string): Promise<void> {
  await db
    .deleteFrom("platform.upload")
    .where("organisation_id", "=", actor.organisationId)
    .where("id", "=", uploadId)
    .execute();
}

/** Removes uploads that began before `before`; returns their ids. */
export async function deleteUploadsBefore({ db, actor }: Acting, before: Date): Promise<string[]> {
  const rows = await db
    .deleteFrom("platform.upload")
    .where("organisation_id", "=", actor.organisationId)
    .where("created_at", "<", before)
    .returning("id")
    .execute();
  return rows.map((row) => row.id);
}
