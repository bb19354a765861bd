import { sql } from "kysely";
import type { Acting } from "#platform/action/acting.ts";

type Within = Pick<Acting, "db" | "actor">;

/** Somebody who works here still and leaves when their last day in service is over. */
export interface Departure {
  readonly personId: string;
  readonly unitId: string | null;
  /** "2026-11-22" */
  readonly lastDay: string;
  readonly isAnnounced: boolean;
}

/** Who comes back later, because another time in service follows, does not leave. */
const departures = (organisationId: string) => sql`
  select person.id as "personId", person.unit_id as "unitId", employment.ends_on::text as "lastDay",
    employment.departure = 'announced' as "isAnnounced"
  from people.employment
  join people.person on person.organisation_id = employment.organisation_id and person.id = employment.person_id
  where employment.organisation_id = ${organisationId} and employment.departure is not null
    and person.deactivated_at is null
    and not exists (
      select from people.employment later
      where later.organisation_id = employment.organisation_id and later.person_id = employment.person_id
        and later.starts_on > employment.starts_on
    )`;

/** Whose last day in service lies before this day, the earliest first. */
export async function findDeparturesBefore({ db, actor }: Within, day: string): Promise<Departure[]> {
  const { rows } = await sql<Departure>`
    ${departures(actor.organisationId)} and employment.ends_on < ${day}::date
    order by employment.ends_on, person.id`.execute(db);
  return rows;
}

export async function findDeparture({ db, actor }: Within, personId: string): Promise<Departure | null> {
  const { rows } = await sql<Departure>`
    ${departures(actor.organisationId)} and employment.person_id = ${personId}`.execute(db);
  return rows[0] ?? null;
}

/** Who keeps the people has heard that the units of this leader will be without one. */
export async function markAnnounced({ db, actor }: Within, personId: string): Promise<void> {
  await db
    .updateTable("people.employment")
    .set({ departure: "announced" })
    .where("organisation_id", "=", actor.organisationId)
    .where("person_id", "=", personId)
    .where("departure", "=", "planned")
    .execute();
}
