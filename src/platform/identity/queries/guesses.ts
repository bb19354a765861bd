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

export async function deleteGuesses(db: Db, key: string): Promise<void> {
  await db.deleteFrom("identity.guess").where("key", "=", key).execute();
}

export async function deleteGuessesBefore(db: Db, before: Date): Promise<void> {
  await db.deleteFrom("identity.guess").where("last_at", "<", before).execute();
}
