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

/** Everybody's employments: for an import, which compares a file with all that is known. */
export async function findAllEmployments({ db, actor }: Within): Promise<ReadonlyMap<string, readonly Employment[]>> {
  const { rows } = await sql<Employment & { personId: string }>`
    select person_id as "personId", id, starts_on::text as "startsOn", ends_on::text as "endsOn", fte, contract,
      exit_reason as "exitReason"
    from people.employment
    where organisation_id = ${actor.organisationId}
    order by person_id, starts_on`.execute(db);
  return Map.groupBy(rows, ({ personId }) => personId);
}

export interface PersonEmployment extends Employment {
  readonly personId: string;
}

/**
 * Writes employments: new ones, or in place of those with their ids. One that ends comes before the next that begins. A last
 * day that is not over on the day of today is a departure.
 */
export async function writeEmployments(
  { db, actor }: Within,
  employments: readonly PersonEmployment[],
  today: string,
): Promise<void> {
  if (employments.length === 0) return;
  const inOrder = employments.toSorted((a, b) => (a.startsOn < b.startsOn ? -1 : 1));
  const departures = inOrder.map(({ endsOn }) => (endsOn !== null && endsOn >= today ? "planned" : null));
  await sql`
    insert into people.employment
      (organisation_id, id, person_id, starts_on, ends_on, fte, contract, exit_reason, departure)
    select ${actor.organisationId}::uuid, written.* from unnest(
      ${inOrder.map(({ id }) => id)}::uuid[], ${inOrder.map(({ personId }) => personId)}::uuid[],
      ${inOrder.map(({ startsOn }) => startsOn)}::date[], ${inOrder.map(({ endsOn }) => endsOn)}::date[],
      ${inOrder.map(({ fte }) => fte)}::numeric[], ${inOrder.map(({ contract }) => contract)}::text[],
      ${inOrder.map(({ exitReason }) => exitReason)}::text[], ${departures}::text[]
    ) as written
    on conflict (organisation_id, id) do update
      set starts_on = excluded.starts_on, ends_on = excluded.ends_on, fte = excluded.fte, contract = excluded.contract,
        exit_reason = excluded.exit_reason,
        departure = case when employment.ends_on = excluded.ends_on and employment.departure is not null
          then employment.departure else excluded.departure end`.execute(db);
}

export async function deleteEmployment({ db, actor }: Within, employmentId: string): Promise<void> {
  await db
    .deleteFrom("people.employment")
    .where("organisation_id", "=", actor.organisationId)
    .where("id", "=", employmentId)
    .execute();
}

/**
 * Ends what goes on after this last day of these people; one that would end before it began ends on its first day. Nothing
 * that has an end makes them leave any more: whoever brings them back does so by hand.
 */
export async function endEmployments(
  { db, actor }: Within,
  personIds: readonly string[],
  lastDay: string,
): Promise<void> {
  await sql`
    update people.employment
    set ends_on = case when ends_on is null or ends_on > ${lastDay}::date
      then greatest(${lastDay}::date, starts_on) else ends_on end,
      departure = null
    where organisation_id = ${actor.organisationId} and person_id = any(${personIds}::uuid[])
      and (ends_on is null or ends_on > ${lastDay}::date or departure is not null)`.execute(db);
}
