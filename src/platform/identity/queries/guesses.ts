import { sql } from "kysely";
import type { Db } from "../../db/database.ts";

/** What is known under this key, locked until the transaction ends, so that guesses sent at once are counted one by one. */
export async function lockGuesses(db: Db, key: string) {
  await db
    .insertInto("identity.guess")
    .values({ key, failures: 0, last_at: new Date(0) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return db
    .selectFrom("identity.guess")
    .select(["failures", "last_at as lastAt"])
    .where("key", "=", key)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

export async function updateGuesses(db: Db, key: string, failures: number, lastAt: Date): Promise<void> {
  await db.updateTable("identity.guess").set({ failures, last_at: lastAt }).where("key", "=", key).execute();
}

export async function decreaseGuesses(db: Db, key: string): Promise<void> {
  await db
    .updateTable("identity.guess")
    .set((expression) => ({ failures: expression("failures", "-", 1) }))
    .where("key", "=", key)
    .where("failures", ">", 0)
    .execute();
}

export async function deleteGuesses(db: Db, key: string): Promise<void> {
  await db.deleteFrom("identity.guess").where("key", "=", key).execute();
}

/** Forgets what is older than `before`; rows that somebody is counting in are left for the next time. */
export async function deleteGuessesBefore(db: Db, before: Date): Promise<void> {
  await sql`
    delete from identity.guess where key in (
      select key from identity.guess where last_at < ${before} limit 100 for update skip locked
    )`.execute(db);
}
