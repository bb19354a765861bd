import { sql } from "kysely";
import type { Acting } from "#platform/action/acting.ts";
import type { Home, SizedScope } from "../suppression.ts";
import { dayOf } from "./day.ts";

type Within = Pick<Acting, "db" | "actor">;

/** One process at a time counts for an organisation, so that two never wait for each other's rows. Held until the transaction ends. */
export async function lockCounts({ db, actor }: Within): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`house ${actor.organisationId}`}, 0))`.execute(db);
}

export interface Counted {
  readonly indicator: string;
  readonly days: number;
}

/**
 * Lets people count where they work now, when that is elsewhere than before: the figures from today on go with them, those
 * of the past stay where they were. Returns every scope in which one of them counted or counts.
 */
export async function movePlacements(
  { db, actor, now }: Acting,
  personIds: readonly string[] | null,
  counted: readonly Counted[],
): Promise<string[]> {
  const { organisationId } = actor;
  const among = (column: string) =>
    personIds === null ? sql`true` : sql`${sql.ref(column)} = any(${[...personIds]}::uuid[])`;
  const { rows } = await sql<{ scopeId: string }>`
    with actual as (
      select person.id as person_id, coalesce(person.unit_id, person.organisation_id) as home_id,
        array_prepend(person.organisation_id, coalesce(unit.ancestor_ids, '{}')) as scope_ids
      from people.person
      left join people.unit on unit.organisation_id = person.organisation_id and unit.id = person.unit_id
      where person.organisation_id = ${organisationId} and person.deactivated_at is null and ${among("person.id")}
    ), placed as (
      select * from house.placement where organisation_id = ${organisationId} and ${among("person_id")}
    ), changed as (
      select coalesce(actual.person_id, placed.person_id) as person_id,
        placed.home_id as from_home, actual.home_id as to_home, placed.scope_ids as before, actual.scope_ids as after
      from actual full join placed on placed.person_id = actual.person_id
      where placed.scope_ids is distinct from actual.scope_ids
    ), kept as (
      insert into house.placement (organisation_id, person_id, home_id, scope_ids)
      select ${organisationId}::uuid, person_id, to_home, after from changed where after is not null
      on conflict (organisation_id, person_id) do update set home_id = excluded.home_id, scope_ids = excluded.scope_ids
    ), gone as (
      delete from house.placement
      where organisation_id = ${organisationId} and person_id in (select person_id from changed where after is null)
    ), step as (
      select person_id, scope_id, sum(sign)::int as sign
      from (
        select person_id, unnest(before) as scope_id, -1 as sign from changed
        union all select person_id, unnest(after), 1 from changed
      ) as one group by person_id, scope_id having sum(sign) <> 0
    ), size as (
      select scope_id, sum(people)::int as people, sum(direct)::int as direct
      from (
        select scope_id, sign as people, 0 as direct from step
        union all select from_home, 0, -1 from changed where from_home is not null
        union all select to_home, 0, 1 from changed where to_home is not null
      ) as one group by scope_id
    ), resized as (
      insert into house.scope_size (organisation_id, scope_id, people, direct)
      select ${organisationId}::uuid, scope_id, people, direct from size
      on conflict (organisation_id, scope_id) do update
        set people = scope_size.people + excluded.people, direct = scope_size.direct + excluded.direct
    ), latest as (
      select day.person_id, day.indicator, max(day.day) + counted.days - 1 as last_day
      from house.person_day day
      join ${countedTable(counted)} on counted.indicator = day.indicator
      where day.organisation_id = ${organisationId} and day.person_id in (select person_id from changed)
        and day.day > ${dayOf(now)}::date - counted.days
      group by day.person_id, day.indicator, counted.days
    ), remembered as (
      insert into house.scope_day (organisation_id, scope_id, indicator, day, people)
      select ${organisationId}::uuid, step.scope_id, latest.indicator, day::date, sum(step.sign)
      from step join latest on latest.person_id = step.person_id
      cross join generate_series(${dayOf(now)}::date, latest.last_day, interval '1 day') as day
      group by step.scope_id, latest.indicator, day having sum(step.sign) <> 0
      on conflict (organisation_id, scope_id, indicator, day) do update set people = scope_day.people + excluded.people
    )
    select unnest(before) as "scopeId" from changed union select unnest(after) from changed`.execute(db);
  return rows.map(({ scopeId }) => scopeId);
}

const countedTable = (counted: readonly Counted[]) => sql`
  unnest(${counted.map(({ indicator }) => indicator)}::text[], ${counted.map(({ days }) => days)}::int[])
    as counted (indicator, days)`;

/** These scopes (null: all) and those directly below them, each after all that hang below it. */
export async function findScopesWithBelow(
  { db, actor }: Within,
  scopeIds: readonly string[] | null,
): Promise<SizedScope[]> {
  const { organisationId } = actor;
  const asked =
    scopeIds === null
      ? sql`true`
      : sql`(id = any(${scopeIds}::uuid[]) or parent_id = any(${scopeIds}::uuid[]) or parent_id is null)`;
  const { rows } = await sql<SizedScope>`
    select scope.id, scope.parent_id as "parentId", coalesce(size.direct, 0) as direct
    from (
      select id, coalesce(parent_id, organisation_id) as parent_id, cardinality(ancestor_ids) as depth
      from people.unit
      where organisation_id = ${organisationId}
        and ${asked}
      union all select ${organisationId}::uuid, null, 0
    ) as scope
    left join house.scope_size size on size.organisation_id = ${organisationId} and size.scope_id = scope.id
    order by scope.depth desc`.execute(db);
  return rows;
}

export interface LeftOut {
  readonly scopeId: string;
  readonly threshold: number;
  readonly homes: readonly Home[];
}

/** Whom these scopes leave out. */
export async function findLeftOut({ db, actor }: Within, scopeIds: readonly string[]): Promise<LeftOut[]> {
  const { rows } = await sql<LeftOut>`
    select scope_id as "scopeId", threshold,
      (select coalesce(json_agg(json_build_object('id', size.scope_id, 'people', size.direct)), '[]')
       from house.scope_size size
       where size.organisation_id = ${actor.organisationId} and size.scope_id = any(left_out.home_ids)) as homes
    from house.left_out
    where organisation_id = ${actor.organisationId} and scope_id = any(${scopeIds}::uuid[])`.execute(db);
  return rows;
}

/** Writes whom these scopes leave out, in place of what stood there. */
export async function writeLeftOut(
  { db, actor }: Within,
  scopeIds: readonly string[],
  leftOut: readonly LeftOut[],
): Promise<void> {
  await db
    .deleteFrom("house.left_out")
    .where("organisation_id", "=", actor.organisationId)
    .where("scope_id", "in", [...scopeIds])
    .execute();
  if (leftOut.length === 0) return;
  const rows = leftOut.map(({ scopeId, threshold, homes }) => ({
    organisation_id: actor.organisationId,
    scope_id: scopeId,
    threshold,
    home_ids: homes.map(({ id }) => id),
    people: homes.reduce((sum, { people }) => sum + people, 0),
  }));
  await db.insertInto("house.left_out").values(rows).execute();
}
