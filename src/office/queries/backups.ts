import type { Acting } from "#platform/action/acting.ts";

/** Was this told to the rest of the house since then? */
export async function wasToldSince({ db, actor }: Acting, verb: string, since: Date): Promise<boolean> {
  const found = await db
    .selectFrom("platform.activity")
    .select("id")
    .where("organisation_id", "=", actor.organisationId)
    .where("occurred_at", ">=", since)
    .where("verb", "=", verb)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}
