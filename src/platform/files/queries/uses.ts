import type { Acting } from "../../action/acting.ts";
import type { FileUse, StoredFile } from "../file.ts";

export async function insertUse({ db, actor }: Acting, fileId: string, use: FileUse): Promise<void> {
  await db
    .insertInto("platform.file_use")
    .values({
      organisation_id: actor.organisationId,
      file_id: fileId,
      kind: use.kind,
      object_id: use.id,
      readable_by: use.readableBy ?? "room",
    })
    .onConflict((conflict) =>
      conflict
        .columns(["organisation_id", "file_id", "kind", "object_id"])
        .doUpdateSet({ readable_by: use.readableBy ?? "room" }),
    )
    .execute();
}

export async function hasUse({ db, actor }: Acting, fileId: string, use: FileUse): Promise<boolean> {
  const row = await db
    .selectFrom("platform.file_use")
    .select("file_id")
    .where("organisation_id", "=", actor.organisationId)
    .where("file_id", "=", fileId)
    .where("kind", "=", use.kind)
    .where("object_id", "=", use.id)
    .executeTakeFirst();
  return row !== undefined;
}

export async function deleteUse({ db, actor }: Acting, fileId: string, use: FileUse): Promise<void> {
  await db
    .deleteFrom("platform.file_use")
    .where("organisation_id", "=", actor.organisationId)
    .where("file_id", "=", fileId)
    .where("kind", "=", use.kind)
    .where("object_id", "=", use.id)
    .execute();
}

export async function isUsed({ db, actor }: Acting, fileId: string): Promise<boolean> {
  const row = await db
    .selectFrom("platform.file_use")
    .select("file_id")
    .where("organisation_id", "=", actor.organisationId)
    .where("file_id", "=", fileId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** What an object uses, the oldest first. */
export function filesUsedBy({ db, actor }: Acting, use: Pick<FileUse, "kind" | "id">): Promise<StoredFile[]> {
  return db
    .selectFrom("platform.file_use as use")
    .innerJoin("platform.file as file", (join) =>
      join.onRef("file.organisation_id", "=", "use.organisation_id").onRef("file.id", "=", "use.file_id"),
    )
    .select([
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
    ])
    .where("use.organisation_id", "=", actor.organisationId)
    .where("use.kind", "=", use.kind)
    .where("use.object_id", "=", use.id)
    .orderBy("file.id")
    .execute();
}

/** May everyone in the organisation read it, whatever uses it? */
export async function isReadableByOrganisation({ db, actor }: Acting, fileId: string): Promise<boolean> {
  const row = await db
    .selectFrom("platform.file_use")
    .select("file_id")
    .where("organisation_id", "=", actor.organisationId)
    .where("file_id", "=", fileId)
    .where("readable_by", "=", "organisation")
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
