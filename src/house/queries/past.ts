import { sql } from "kysely";
import type { Acting } from "#platform/action/acting.ts";
import { dayOf } from "./day.ts";
import type { Counted } from "./placement.ts";
import { stays } from "./stays.ts";

/** How often something happened to somebody on a day. */
export interface PersonDay {
  readonly indicator: string;
  readonly personId: string;
  readonly day: string;
  readonly events: number;
}

const batchSize = 20_000;

/** Nothing was counted yet for these indicators in the organisation. */
export async function isUncounted({ db, actor }: Acting, counted: readonly Counted[]): Promise<boolean> {
  const known = await db
    .selectFrom("house.person_day")
    .select("day")
    .where("organisation_id", "=", actor.organisationId)
    .where(
      "indicator",
      "in",
      counted.map(({ indicator }) => indicator),
    )
    .limit(1)
    .executeTakeFirst();
  return known === undefined;
}

/** Writes what people did; somebody unknown is counted for nobody. */
export async function insertPersonDays({ db, actor }: Acting, days: readonly PersonDay[]): Promise<void> {
  for (let at = 0; at < days.length; at += batchSize) {
    const batch = days.slice(at, at + batchSize);
    await sql`
      insert into house.person_day (organisation_id, indicator, person_id, day, events)
      select ${actor.organisationId}::uuid, past.indicator, past.person_id, past.day, past.events
      from unnest(
        ${batch.map(({ indicator }) => indicator)}::text[], ${batch.map(({ personId }) => personId)}::uuid[],
        ${batch.map(({ day }) => day)}::date[], ${batch.map(({ events }) => events)}::int[]
      ) as past (indicator, person_id, day, events)
      join people.person on person.organisation_id = ${actor.organisationId} and person.id = past.person_id`.execute(
      db,
    );
  }
}

/**
 * Counts for all scopes what their people did while they worked there, in the tree of now: for a past that is written in one
 * go. What `countForPerson` and `movePlacements` do day by day happens here at once: the first and the last day that each day
 * of somebody reaches, as far as they worked in a unit then, are one step up and one down, and the steps are summed over the
 * days.
 */
export async function countPast(acting: Acting, counted: readonly Counted[]): Promise<void> {
  const { db } = acting;
  // Of an organisation that has just come the database knows nothing and expects one row: it would go through all days for each person.
  await sql`set local enable_nestloop = off`.execute(db);
  // One by one: of a very large past all together would take longer than a statement may.
  for (const each of counted) await countOnePast(acting, each);
  await sql`set local enable_nestloop = on`.execute(db);
}

async function countOnePast({ db, actor }: Acting, { indicator, days }: Counted): Promise<void> {
  const { organisationId } = actor;
  await sql`
    with reach as (
      select own.person_id, own.day, own.events, own.day + ${days}::int as until,
        greatest(own.day, lag(own.day) over (partition by own.person_id order by own.day) + ${days}::int) as since
      from house.person_day own
      where own.organisation_id = ${organisationId} and own.indicator = ${indicator}
    ), stay as materialized (${stays(organisationId)}), part as (
      select stay.home_id, reach.day, greatest(reach.since, stay.from_day) as since,
        least(reach.until, stay.until_day) as until,
        case when reach.day >= stay.from_day and reach.day < stay.until_day then reach.events else 0 end as events
      from reach
      join stay on stay.person_id = reach.person_id and stay.from_day < reach.until and stay.until_day > reach.day
    ), step as (
      select part.home_id, change.day, sum(change.people) as people, sum(change.events) as events
      from part
      cross join lateral (values
        (part.since, (part.since < part.until)::int, 0), (part.until, -(part.since < part.until)::int, 0),
        (part.day, 0, part.events)
      ) as change (day, people, events)
      where change.people <> 0 or change.events <> 0
      group by part.home_id, change.day
    ), scope as (
      select home.id as home_id, unnest(array_prepend(${organisationId}::uuid, coalesce(unit.ancestor_ids, '{}'))) as id
      from (select distinct home_id as id from stay) as home
      left join people.unit on unit.organisation_id = ${organisationId} and unit.id = home.id
    ), changed as (
      select scope.id as scope_id, step.day, sum(step.people) as people, sum(step.events) as events
      from step join scope on scope.home_id = step.home_id
      group by scope.id, step.day
    ), standing as (
      select scope_id, day, events, sum(people) over (partition by scope_id order by day) as people,
        lead(day) over (partition by scope_id order by day) as until
      from changed
    )
    insert into house.scope_day (organisation_id, scope_id, indicator, day, events, people)
    select ${organisationId}::uuid, scope_id, ${indicator}, reached::date,
      case when reached::date = day then events else 0 end, people
    from standing
    cross join generate_series(day, coalesce(until, day + 1) - 1, interval '1 day') as reached
    where people > 0 or (reached::date = day and events > 0)
    on conflict (organisation_id, scope_id, indicator, day)
    do update set events = excluded.events, people = excluded.people`.execute(db);
}

export interface DirectOn {
  /** "2026-11-22" */
  readonly day: string;
  /** A unit, or the organisation for who worked in none. */
  readonly homeId: string;
  readonly people: number;
}

/** How many people worked directly in each unit on these days. */
export async function findDirectOn({ db, actor }: Acting, days: readonly string[]): Promise<DirectOn[]> {
  const { rows } = await sql<DirectOn>`
    with stay as (${stays(actor.organisationId)})
    select past.day::text as day, stay.home_id as "homeId", count(*)::int as people
    from unnest(${days}::date[]) as past (day)
    join stay on stay.from_day <= past.day and stay.until_day > past.day
    group by 1, 2`.execute(db);
  return rows;
}

/** Days that no page looks back to any more. */
export async function deleteScopeDaysBefore({ db, actor }: Acting, before: Date): Promise<void> {
  await sql`
    delete from house.scope_day
    where organisation_id = ${actor.organisationId} and day < ${dayOf(before)}::date`.execute(db);
}
