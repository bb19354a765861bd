import type { Acting } from "./acting.ts";

/** True when the key was free and is now this transaction's. */
export async function insertKey({ db, actor, now }: Acting, action: string, key: string): Promise<boolean> {
  const result = await db
    .insertInto("platform.idempotency")
    .values({ organisation_id: actor.organisationId, key, action, actor_id: actor.personId, done_at: now })
    .onConflict((conflict) => conflict.columns(["organisation_id", "key"]).doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

export function findKey({ db, actor }: Acting, key: string) {
  return db
    .selectFrom("platform.idempotency")
    .select(["action", "actor_id", "result"])
    .where("organisation_id", "=", actor.organisationId)
    .where("key", "=", key)
    .executeTakeFirst();
}

export async function updateAnswer({ db, actor }: Acting, key: string, answer: unknown): Promise<void> {
  await db
    .updateTable("platform.idempotency")
    .set({ result: answer === undefined ? null : JSON.stringify(answer) })
    .where("organisation_id", "=", actor.organisationId)
    .where("key", "=", key)
    .execute();
}
