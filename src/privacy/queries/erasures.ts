import type { Acting } from "#platform/action/acting.ts";
import { newId } from "#platform/db/id.ts";
import type { Reach } from "../rules.ts";

/** Writes down that data was erased: how far, and how many rows of each kind. */
export async function insertErasure(
  { db, actor, now }: Acting,
  erasure: { readonly personId: string; readonly reach: Reach; readonly removed: Readonly<Record<string, number>> },
): Promise<void> {
  await db
    .insertInto("privacy.erasure")
    .values({
      organisation_id: actor.organisationId,
      id: newId(),
      person_id: erasure.personId,
      reach: erasure.reach,
      carried_out_at: now,
      carried_out_by: actor.personId,
      removed: JSON.stringify(erasure.removed),
    })
    .execute();
}

export interface LongGone {
  readonly id: string;
  readonly loginId: string | null;
  readonly leftAt: Date;
}

/** People who left before `before` and of whom something is left: a hundred at a time, who left first before others. */
export async function findLongGone({ db, actor }: Acting, before: Date): Promise<LongGone[]> {
  const rows = await db
    .selectFrom("people.person as person")
    .select(["person.id", "person.login_id as loginId", "person.deactivated_at as leftAt"])
    .where("person.organisation_id", "=", actor.organisationId)
    .where("person.deactivated_at", "<=", before)
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom("privacy.erasure as erasure")
            .select("erasure.id")
            .whereRef("erasure.organisation_id", "=", "person.organisation_id")
            .whereRef("erasure.person_id", "=", "person.id")
            .where("erasure.reach", "=", "everything"),
        ),
      ),
    )
    .orderBy("person.deactivated_at")
    .limit(100)
    .execute();
  return rows.flatMap(({ leftAt, ...person }) => (leftAt === null ? [] : [{ ...person, leftAt }]));
}
