import type { Db } from "../../db/database.ts";

export const findAuthenticator = (db: Db, loginId: string) =>
  db
    .selectFrom("identity.authenticator")
    .select(["secret", "confirmed_at as confirmedAt", "last_step as lastStep"])
    .where("login_id", "=", loginId)
    .executeTakeFirst();

/** A secret that is not confirmed yet makes place for a new one; a confirmed one stays. */
export async function insertAuthenticator(db: Db, loginId: string, secret: Buffer): Promise<void> {
  await db
    .insertInto("identity.authenticator")
    .values({ login_id: loginId, secret })
    .onConflict((conflict) =>
      conflict
        .column("login_id")
        .doUpdateSet({ secret, last_step: 0 })
        .where("identity.authenticator.confirmed_at", "is", null),
    )
    .execute();
}

export async function updateConfirmed(db: Db, loginId: string, at: Date): Promise<void> {
  await db.updateTable("identity.authenticator").set({ confirmed_at: at }).where("login_id", "=", loginId).execute();
}

/** True when no code of this step or a later one was used before: of two senders of one code, one gets in. */
export async function updateLastStep(db: Db, loginId: string, step: number): Promise<boolean> {
  const result = await db
    .updateTable("identity.authenticator")
    .set({ last_step: step })
    .where("login_id", "=", loginId)
    .where("last_step", "<", step)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export async function deleteAuthenticator(db: Db, loginId: string): Promise<void> {
  await db.deleteFrom("identity.authenticator").where("login_id", "=", loginId).execute();
}

export async function replaceRecoveryCodes(db: Db, loginId: string, hashes: readonly string[]): Promise<void> {
  await db.deleteFrom("identity.recovery_code").where("login_id", "=", loginId).execute();
  await db
    .insertInto("identity.recovery_code")
    .values(hashes.map((code_hash) => ({ login_id: loginId, code_hash })))
    .execute();
}

/** True when the code was there, and is used up now. */
export async function deleteRecoveryCode(db: Db, loginId: string, hash: string): Promise<boolean> {
  const result = await db
    .deleteFrom("identity.recovery_code")
    .where("login_id", "=", loginId)
    .where("code_hash", "=", hash)
    .executeTakeFirst();
  return result.numDeletedRows === 1n;
}

export async function countRecoveryCodes(db: Db, loginId: string): Promise<number> {
  const row = await db
    .selectFrom("identity.recovery_code")
    .select((expression) => expression.fn.countAll<number>().as("left"))
    .where("login_id", "=", loginId)
    .executeTakeFirstOrThrow();
  return row.left;
}
