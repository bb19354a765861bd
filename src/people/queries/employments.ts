import { sql } from "kysely";
import type { Acting } from "#platform/action/acting.ts";
import type { Employment } from "../employments/employment.ts";

type Within = Pick<Acting, "db" | "actor">;

/** Somebody's employments, the last first. */
export async function findEmployments({ db, actor }: Within, personId: string): Promise<Employment[]> {
  const { rows } = await sql<Employment>`
    select id, starts_on::text as "startsOn", ends_on::text as "endsOn", fte, contract, exit_reason as "exitReason"
    from people.employment
    where organisation_id = ${actor.organisationId} and person_id = ${personId}
    order by starts_on desc`.execute(db);
  return rows;
}

/** Writes an employment: a new one, or in place of the one with this id. */
export async function writeEmployment({ db, actor }: Within, personId: string, employment: Employment): Promise<void> {
  const values = {
    starts_on: employment.startsOn,
    ends_on: employment.endsOn,
    fte: employment.fte,
    contract: employment.contract,
    exit_reason: employment.exitReason,
  };
  await db
    .insertInto("people.employment")
    .values({ organisation_id: actor.organisationId, id: employment.id, person_id: personId, ...values })
    .onConflict((conflict) => conflict.columns(["organisation_id", "id"]).doUpdateSet(values))
    .execute();
}

export async function deleteEmployment({ db, actor }: Within, employmentId: string): Promise<void> {
  await db
    .deleteFrom("people.employment")
    .where("organisation_id", "=", actor.organisationId)
    .where("id", "=", employmentId)
    .execute();
}

/** Ends what is open of these people with this last day; one that would end before it began ends on its first day. */
export async function endEmployments(
  { db, actor }: Within,
  personIds: readonly string[],
  lastDay: string,
): Promise<void> {
  await sql`
    update people.employment set ends_on = greatest(${lastDay}::date, starts_on)
    where organisation_id = ${actor.organisationId} and person_id = any(${personIds}::uuid[]) and ends_on is null`.execute(
    db,
  );
}
