import type { Insertable } from "kysely";
import type { Db } from "../../db/database.ts";
import type { DB } from "../../db/tables.ts";

export const findPasskeysOf = (db: Db, loginId: string) =>
  db
    .selectFrom("identity.passkey")
    .select([
      "id",
      "credential_id as credentialId",
      "transports",
      "name",
      "created_at as createdAt",
      "used_at as usedAt",
    ])
    .where("login_id", "=", loginId)
    .orderBy("created_at")
    .execute();

/** Locked until the transaction ends, so that one answer of a passkey cannot be used twice at once. */
export const lockPasskey = (db: Db, credentialId: string) =>
  db
    .selectFrom("identity.passkey")
    .select([
      "id",
      "login_id as loginId",
      "credential_id as credentialId",
      "public_key as publicKey",
      "counter",
      "transports",
    ])
    .where("credential_id", "=", credentialId)
    .forUpdate()
    .executeTakeFirst();

export async function insertPasskey(db: Db, row: Insertable<DB["identity.passkey"]>): Promise<void> {
  await db.insertInto("identity.passkey").values(row).execute();
}

export async function updateUsed(db: Db, id: string, counter: number, at: Date): Promise<void> {
  await db.updateTable("identity.passkey").set({ counter, used_at: at }).where("id", "=", id).execute();
}

export async function updateName(db: Db, loginId: string, id: string, name: string): Promise<boolean> {
  const result = await db
    .updateTable("identity.passkey")
    .set({ name })
    .where("login_id", "=", loginId)
    .where("id", "=", id)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** The name of the passkey that is gone now; undefined when this login had none such. */
export async function deletePasskey(db: Db, loginId: string, id: string): Promise<string | undefined> {
  const row = await db
    .deleteFrom("identity.passkey")
    .where("login_id", "=", loginId)
    .where("id", "=", id)
    .returning("name")
    .executeTakeFirst();
  return row?.name;
}
