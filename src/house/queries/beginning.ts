import { sql } from "kysely";
import type { Acting } from "#platform/action/acting.ts";
import { type Question, question } from "#platform/db/question.ts";

/** The day on which the organisation began to be counted for these indicators: when it came, or the first of a past that it brought. */
export function beginning({ actor }: Acting, indicators: readonly string[]): Question<Date> {
  const first = sql<{ day: Date }>`
    select least((created_at at time zone 'UTC')::date, min(counted.day))::timestamp at time zone 'UTC' as day
    from platform.organisation
    left join unnest(${indicators}::text[]) as asked (indicator) on true
    left join lateral (
      select day from house.scope_day
      where organisation_id = organisation.id and scope_id = organisation.id and indicator = asked.indicator
      order by day limit 1
    ) counted on true
    where id = ${actor.organisationId} group by id`;
  return question(first, onlyDay);
}

/** The same for the actor alone. */
export function ownBeginning({ actor }: Acting, indicators: readonly string[]): Question<Date> {
  const first = sql<{ day: Date }>`
    select least((created_at at time zone 'UTC')::date, min(counted.day))::timestamp at time zone 'UTC' as day
    from people.person
    left join unnest(${indicators}::text[]) as asked (indicator) on true
    left join lateral (
      select day from house.person_day
      where organisation_id = person.organisation_id and person_id = person.id and indicator = asked.indicator
      order by day limit 1
    ) counted on true
    where organisation_id = ${actor.organisationId} and id = ${actor.personId} group by id, created_at`;
  return question(first, onlyDay);
}

function onlyDay([row]: readonly { readonly day: string }[]): Date {
  if (!row) throw new Error("Whoever is counted has a beginning.");
  return new Date(row.day);
}
