import type { Acting } from "../../action/acting.ts";
import type { StoredFile } from "../file.ts";

const columns = [
  "file.id",
  "file.storage_key as storageKey",
  "file.name",
  "file.content_type as contentType",
  "file.size",
  "file.sha256",
  "file.width",
  "file.height",
  "file.widths",
  "file.created_at as createdAt",
] as const;

export async function insertFile({ db, actor, now }: Acting, file: Omit<StoredFile, "createdAt">): Promise<StoredFile> {
  await db
    .insertInto("platform.file")
    .values({
      organisation_id: actor.organisationId,
      id: file.id,
      storage_key: file.storageKey,
      name: file.name,
      content_type: file.contentType,
      size: file.size,
      sha256: file.sha256,
      width: file.width,
      height: file.height,
      widths: [...file.widths],
      uploaded_by: actor.personId,
      created_at: now,
      unused_since: now,
    })
    .execute();
  return { ...file, createdAt: now };
}

export function findFile({ db, actor }: Acting, fileId: string): Promise<StoredFile | undefined> {
  return db
    .selectFrom("platform.file as file")
    .select(columns)
    .where("file.organisation_id", "=", actor.organisationId)
    .where("file.id", "=", fileId)
    .executeTakeFirst();
}

/** The file, kept from being removed or put to other use until the transaction ends. */
export function lockFile({ db, actor }: Acting, fileId: string) {
  return db
    .selectFrom("platform.file as file")
    .select([...columns, "file.uploaded_by as uploadedBy"])
    .where("file.organisation_id", "=", actor.organisationId)
    .where("file.id", "=", fileId)
    .forUpdate()
    .executeTakeFirst();
}

/** Files that nothing has used since before `before`, held for this transaction; those that another process holds are passed over. */
export function lockUnusedFiles({ db, actor }: Acting, before: Date, most: number) {
  return db
    .selectFrom("platform.file as file")
    .select(columns)
    .where("file.organisation_id", "=", actor.organisationId)
    .where("file.unused_since", "<", before)
    .where((expression) =>
      expression.not(
        expression.exists(
          expression
            .selectFrom("platform.file_use as use")
            .select("use.file_id")
            .where("use.organisation_id", "=", actor.organisationId)
            .whereRef("use.file_id", "=", "file.id"),
        ),
      ),
    )
    .limit(most)
    .forUpdate()
    .skipLocked()
    .execute();
}

export async function deleteFiles({ db, actor }: Acting, fileIds: readonly string[]): Promise<void> {
  if (fileIds.length === 0) return;
  await db
    .deleteFrom("platform.file")
    .where("organisation_id", "=", actor.organisationId)
    .where("id", "in", fileIds)
    .execute();
}

/** Which of these ids are files. */
export async function existingFiles({ db, actor }: Acting, fileIds: readonly string[]): Promise<Set<string>> {
  if (fileIds.length === 0) return new Set();
  const rows = await db
    .selectFrom("platform.file")
    .select("id")
    .where("organisation_id", "=", actor.organisationId)
    .where("id", "in", fileIds)
    .execute();
  return new Set(rows.map((row) => row.id));
}

export async function updateUnusedSince({ db, actor }: Acting, fileId: string, since: Date | null): Promise<void> {
  await db
    .updateTable("platform.file")
    .set({ unused_since: since })
    .where("organisation_id", "=", actor.organisationId)
    .where("id", "=", fileId)
    .execute();
}
