import type { Insertable } from "kysely";
import type { Db } from "../../db/database.ts";
import type { DB } from "../../db/tables.ts";

export async function insertTicket(db: Db, row: Insertable<DB["identity.ticket"]>): Promise<void> {
  await db.insertInto("identity.ticket").values(row).execute();
}

export function findTicket(db: Db, tokenHash: string, purpose: string, at: Date) {
  return db
    .selectFrom("identity.ticket")
    .select(["login_id as loginId", "content"])
    .where("token_hash", "=", tokenHash)
    .where("purpose", "=", purpose)
    .where("expires_at", ">", at)
    .executeTakeFirst();
}

/** Takes the ticket out of the database: of two who hold it, one gets it. */
export function deleteTicket(db: Db, tokenHash: string, purpose: string, at: Date) {
  return db
    .deleteFrom("identity.ticket")
    .where("token_hash", "=", tokenHash)
    .where("purpose", "=", purpose)
    .where("expires_at", ">", at)
    .returning(["login_id as loginId", "content"])
    .executeTakeFirst();
}

export async function deleteTicketsBefore(db: Db, at: Date): Promise<void> {
  await db.deleteFrom("identity.ticket").where("expires_at", "<=", at).execute();
}

export async function deleteTicketsOf(db: Db, loginId: string): Promise<void> {
  await db.deleteFrom("identity.ticket").where("login_id", "=", loginId).execute();
}

export async function deleteTicketsOfFor(db: Db, loginId: string, purpose: string): Promise<void> {
  await db.deleteFrom("identity.ticket").where("login_id", "=", loginId).where("purpose", "=", purpose).execute();
}

export async function deleteTicketsFor(db: Db, purpose: string): Promise<void> {
  await db.deleteFrom("identity.ticket").where("purpose", "=", purpose).execute();
}
