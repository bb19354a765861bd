import { type RawBuilder, sql } from "kysely";
import type { Acting } from "#platform/action/acting.ts";
import type { Counted } from "./placement.ts";
import { dayOf } from "./day.ts";

/**
 * Counts one activity for a person who works or worked here, and for the scopes in which they count now; somebody unknown is
 * counted for nobody. Somebody counts once among the people of a period, however often it happened: what this day adds are
 * the days that no earlier or later one of theirs reaches. So days may come in any order.
 */
export async function countForPerson(
  { db, actor }: Acting,
  { indicator, days }: Counted,
  personId: string,
  at: Date,
): Promise<void> {
  const { organisationId } = actor;
  const day = sql`${dayOf(at)}::date`;
  await sql`
    with counted as (
      insert into house.person_day (organisation_id, indicator, person_id, day, events)
      select organisation_id, ${indicator}, id, ${day}, 1 from people.person
      where organisation_id = ${organisationId} and id = ${personId}
      on conflict (organisation_id, indicator, person_id, day) do update set events = person_day.events + 1
      returning events
    ), around as (
      select max(day) filter (where day < ${day}) as earlier, min(day) filter (where day > ${day}) as later
      from house.person_day
      where organisation_id = ${organisationId} and indicator = ${indicator} and person_id = ${personId}
        and day between ${day} - ${days}::int and ${day} + ${days}::int
    ), scope as (
      select unnest(scope_ids) as id from house.placement
      where organisation_id = ${organisationId} and person_id = ${personId}
    ), added as (
      select scope.id as scope_id, ${day} as day, 1 as events, 0 as people from scope, counted
      union all
      select scope.id, reached::date, 0, 1 from scope, counted, around,
        generate_series(
          greatest(${day}, around.earlier + ${days}::int), least(${day} + ${days}::int, around.later) - 1, interval '1 day'
        ) as reached
      where counted.events = 1
    )
    insert into house.scope_day (organisation_id, scope_id, indicator, day, events, people)
    select ${organisationId}::uuid, scope_id, ${indicator}, day, sum(events), sum(people)
    from added group by scope_id, day
    ${addingUp}`.execute(db);
}

/** Counts one activity that concerns the whole organisation and nobody in particular. */
export async function countForOrganisation({ db, actor }: Acting, indicator: string, at: Date): Promise<void> {
  const { organisationId } = actor;
  await sql`
    insert into house.scope_day (organisation_id, scope_id, indicator, day, events)
    values (${organisationId}, ${organisationId}, ${indicator}, ${dayOf(at)}::date, 1)
    ${addingUp}`.execute(db);
}

const addingUp: RawBuilder<unknown> = sql`
  on conflict (organisation_id, scope_id, indicator, day)
  do update set events = scope_day.events + excluded.events, people = scope_day.people + excluded.people`;
