import type { Insertable } from "kysely";
import type { Db } from "../../db/database.ts";
import type { DB } from "../../db/tables.ts";

const columns = ["id", "email", "name", "password_hash as passwordHash"] as const;

export const findLoginByEmail = (db: Db, email: string) =>
  db.selectFrom("identity.login").select(columns).where("email", "=", email).executeTakeFirst();

export const findLogin = (db: Db, id: string) =>
  db.selectFrom("identity.login").select(columns).where("id", "=", id).executeTakeFirst();

/** True when the address was free and the login is there now. */
export async function insertLogin(db: Db, row: Insertable<DB["identity.login"]>): Promise<boolean> {
  const result = await db
    .insertInto("identity.login")
    .values(row)
    .onConflict((conflict) => conflict.column("email").doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

export async function updatePassword(db: Db, loginId: string, passwordHash: string): Promise<void> {
  await db.updateTable("identity.login").set({ password_hash: passwordHash }).where("id", "=", loginId).execute();
}

/** True when nobody signed in with this address yet: from now on this login does. */
export async function updateEmail(db: Db, loginId: string, email: string): Promise<boolean> {
  const result = await db
    .updateTable("identity.login")
    .set({ email })
    .where("id", "=", loginId)
    .where((where) =>
      where.not(
        where.exists(where.selectFrom("identity.login as other").select("other.id").where("other.email", "=", email)),
      ),
    )
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** The organisations that a login belongs to, the one entered last first. */
export function findMemberships(db: Db, loginId: string) {
  return db
    .selectFrom("identity.membership as membership")
    .innerJoin("platform.organisation as organisation", "organisation.id", "membership.organisation_id")
    .select([
      "organisation.id",
      "organisation.name",
      "organisation.demonstration",
      "membership.entered_at as enteredAt",
    ])
    .where("membership.login_id", "=", loginId)
    .orderBy("membership.entered_at", (order) => order.desc().nullsLast())
    .orderBy("organisation.name")
    .execute();
}

export async function insertMembership(db: Db, loginId: string, organisationId: string): Promise<void> {
  await db
    .insertInto("identity.membership")
    .values({ login_id: loginId, organisation_id: organisationId })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function updateEntered(db: Db, loginId: string, organisationId: string, at: Date): Promise<void> {
  await db
    .updateTable("identity.membership")
    .set({ entered_at: at })
    .where("login_id", "=", loginId)
    .where("organisation_id", "=", organisationId)
    .execute();
}

/** Its sessions in this organisation end with it. */
export async function deleteMembership(db: Db, loginId: string, organisationId: string): Promise<void> {
  await db
    .deleteFrom("identity.membership")
    .where("login_id", "=", loginId)
    .where("organisation_id", "=", organisationId)
    .execute();
}

/** With its password, passkeys, codes and sessions. */
export async function deleteLogin(db: Db, loginId: string): Promise<void> {
  await db.deleteFrom("identity.login").where("id", "=", loginId).execute();
}
