import { sql } from "kysely";
import type { Acting } from "#platform/action/acting.ts";
import type { MailChoice } from "../notice.ts";

/** Kind → choice, of one person, where they chose. */
export async function findChoices({ db, actor }: Acting, personId: string): Promise<Map<string, MailChoice>> {
  const rows = await db
    .selectFrom("news.mail_preference")
    .select(["kind", sql<MailChoice>`choice`.as("choice")])
    .where("organisation_id", "=", actor.organisationId)
    .where("person_id", "=", personId)
    .execute();
  return new Map(rows.map((row) => [row.kind, row.choice]));
}

/** Person → choice, of those among `personIds` who chose for this kind. */
export async function findChoicesFor(
  { db, actor }: Acting,
  kind: string,
  personIds: readonly string[],
): Promise<Map<string, MailChoice>> {
  const rows = await db
    .selectFrom("news.mail_preference")
    .select(["person_id as personId", sql<MailChoice>`choice`.as("choice")])
    .where("organisation_id", "=", actor.organisationId)
    .where("kind", "=", kind)
    .where("person_id", "=", sql<string>`any(${[...personIds]}::uuid[])`)
    .execute();
  return new Map(rows.map((row) => [row.personId, row.choice]));
}

export async function writeChoice(
  { db, actor }: Acting,
  personId: string,
  kind: string,
  choice: MailChoice,
): Promise<void> {
  await db
    .insertInto("news.mail_preference")
    .values({ organisation_id: actor.organisationId, person_id: personId, kind, choice })
    .onConflict((conflict) => conflict.columns(["organisation_id", "person_id", "kind"]).doUpdateSet({ choice }))
    .execute();
}
