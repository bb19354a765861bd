import type { Insertable } from "kysely";
import { type Db, globalDatabase } from "../../db/database.ts";
import type { DB } from "../../db/tables.ts";

/** The session behind this hash, if it has not expired at `at`. */
export function findSession(tokenHash: string, at: Date) {
  return globalDatabase()
    .selectFrom("identity.session")
    .select(["id", "login_id as loginId", "organisation_id as organisationId"])
    .select([
      "shared_device as sharedDevice",
      "created_at as createdAt",
      "seen_at as seenAt",
      "expires_at as expiresAt",
    ])
    .where("token_hash", "=", tokenHash)
    .where("expires_at", ">", at)
    .executeTakeFirst();
}

/** The sessions of a login that are still open, the one used last first. */
export function findSessionsOf(db: Db, loginId: string, at: Date) {
  return db
    .selectFrom("identity.session")
    .select(["id", "device", "shared_device as sharedDevice", "created_at as createdAt", "seen_at as seenAt"])
    .where("login_id", "=", loginId)
    .where("expires_at", ">", at)
    .orderBy("seen_at", "desc")
    .orderBy("id")
    .execute();
}

export async function insertSession(db: Db, row: Insertable<DB["identity.session"]>): Promise<void> {
  await db.insertInto("identity.session").values(row).execute();
}

export async function updateSeen(id: string, seenAt: Date, expiresAt: Date): Promise<void> {
  await globalDatabase()
    .updateTable("identity.session")
    .set({ seen_at: seenAt, expires_at: expiresAt })
    .where("id", "=", id)
    .execute();
}

/** True when the login belongs to that organisation and the session is now in it. */
export async function updateOrganisation(
  db: Db,
  session: { id: string; loginId: string },
  organisationId: string,
): Promise<boolean> {
  const result = await db
    .updateTable("identity.session")
    .set({ organisation_id: organisationId })
    .where("id", "=", session.id)
    .where("login_id", "=", session.loginId)
    .where((expression) =>
      expression.exists(
        expression
          .selectFrom("identity.membership")
          .select("login_id")
          .where("login_id", "=", session.loginId)
          .where("organisation_id", "=", organisationId),
      ),
    )
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export async function deleteSession(db: Db, id: string): Promise<void> {
  await db.deleteFrom("identity.session").where("id", "=", id).execute();
}

/** True when that session was this login's, and is gone. */
export async function deleteSessionOf(db: Db, loginId: string, id: string): Promise<boolean> {
  const result = await db
    .deleteFrom("identity.session")
    .where("login_id", "=", loginId)
    .where("id", "=", id)
    .executeTakeFirst();
  return result.numDeletedRows === 1n;
}

/** Ends the sessions of a login, but the one to keep; returns how many. */
export async function deleteSessionsOf(db: Db, loginId: string, keepId: string | null): Promise<number> {
  const result = await db
    .deleteFrom("identity.session")
    .where("login_id", "=", loginId)
    .where("id", "!=", keepId ?? "")
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}

export async function deleteSessionsBefore(db: Db, at: Date): Promise<void> {
  await db.deleteFrom("identity.session").where("expires_at", "<=", at).execute();
}

/** Ends what a login has open in one organisation. */
export async function deleteSessionsIn(db: Db, loginId: string, organisationId: string): Promise<void> {
  await db
    .deleteFrom("identity.session")
    .where("login_id", "=", loginId)
    .where("organisation_id", "=", organisationId)
    .execute();
}
