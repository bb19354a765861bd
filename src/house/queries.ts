import { sql } from "kysely";
import type { Scope } from "#blocks";
import type { Acting } from "#platform/action/acting.ts";

const dayOf = (at: Date): string => at.toISOString().slice(0, 10);

/** Counts one activity for a person who works here; somebody unknown is counted for nobody. */
export async function addPersonDay(
  { db, actor }: Acting,
  indicator: string,
  personId: string,
  at: Date,
): Promise<void> {
  await sql`
    insert into house.person_day (organisation_id, indicator, person_id, day, events)
    select organisation_id, ${indicator}, id, ${dayOf(at)}::date, 1 from people.person
    where organisation_id = ${actor.organisationId} and id = ${personId}
    on conflict (organisation_id, indicator, person_id, day) do update set events = person_day.events + 1`.execute(db);
}

export async function addOrganisationDay({ db, actor }: Acting, indicator: string, at: Date): Promise<void> {
  await sql`
    insert into house.organisation_day (organisation_id, indicator, day, events)
    values (${actor.organisationId}, ${indicator}, ${dayOf(at)}::date, 1)
    on conflict (organisation_id, indicator, day) do update set events = organisation_day.events + 1`.execute(db);
}

export interface CountRow {
  readonly indicator: string;
  readonly lastDay: Date | null;
  /** Events and different people in the latest `days`, and in as many days before them. */
  readonly events: number;
  readonly people: number;
  readonly eventsBefore: number;
  readonly peopleBefore: number;
}

export interface Asked {
  readonly indicator: string;
  readonly days: number;
}

const inPeriod = sql`day.day > asked.today - asked.days`;
const inPeriodBefore = sql`day.day <= asked.today - asked.days and day.day > asked.today - 2 * asked.days`;

const askedTable = (asked: readonly Asked[], now: Date) => sql`(
  select indicator, days, ${dayOf(now)}::date as today
  from unnest(${asked.map(({ indicator }) => indicator)}::text[], ${asked.map(({ days }) => days)}::int[]) as asked (indicator, days)
) as asked`;

/** What happened to the people of a scope, per indicator. */
export async function countPeople(
  { db, actor, now }: Acting,
  asked: readonly Asked[],
  scope: Scope,
): Promise<CountRow[]> {
  const { rows } = await sql<CountRow>`
    select asked.indicator, max(day.day) as "lastDay",
      coalesce(sum(day.events) filter (where ${inPeriod}), 0)::int as events,
      (count(distinct day.person_id) filter (where ${inPeriod}))::int as people,
      coalesce(sum(day.events) filter (where ${inPeriodBefore}), 0)::int as "eventsBefore",
      (count(distinct day.person_id) filter (where ${inPeriodBefore}))::int as "peopleBefore"
    from ${askedTable(asked, now)}
    join house.person_day day on day.organisation_id = ${actor.organisationId} and day.indicator = asked.indicator
    where ${inScope(scope, actor.organisationId)}
    group by asked.indicator`.execute(db);
  return rows;
}

/** What happened in the whole organisation, per indicator. */
export async function countEvents({ db, actor, now }: Acting, asked: readonly Asked[]): Promise<CountRow[]> {
  const { rows } = await sql<CountRow>`
    select asked.indicator, max(day.day) as "lastDay",
      coalesce(sum(day.events) filter (where ${inPeriod}), 0)::int as events, 0 as people,
      coalesce(sum(day.events) filter (where ${inPeriodBefore}), 0)::int as "eventsBefore", 0 as "peopleBefore"
    from ${askedTable(asked, now)}
    join house.organisation_day day on day.organisation_id = ${actor.organisationId} and day.indicator = asked.indicator
    group by asked.indicator`.execute(db);
  return rows;
}

function inScope(scope: Scope, organisationId: string) {
  if (scope.kind === "organisation") return sql`true`;
  if (scope.kind === "person") return sql`day.person_id = ${scope.personId}`;
  return sql`day.person_id in (select id from people.person person where person.organisation_id = ${organisationId}
    and ${inUnit(scope.unitId, organisationId)})`;
}

const inUnit = (unitId: string, organisationId: string) => sql`person.unit_id in (
  select id from people.unit where organisation_id = ${organisationId} and ancestor_ids @> array[${unitId}::uuid])`;

/** How many people work in a scope now. */
export async function countScope({ db, actor }: Acting, scope: Scope): Promise<number> {
  if (scope.kind === "person") return 1;
  const { rows } = await sql<{ people: number }>`
    select count(*)::int as people from people.person
    where organisation_id = ${actor.organisationId} and deactivated_at is null
      and ${scope.kind === "unit" ? inUnit(scope.unitId, actor.organisationId) : sql`true`}`.execute(db);
  return rows[0]?.people ?? 0;
}

/** The units that a person leads itself, by name. */
export function findLedUnits({ db, actor }: Acting) {
  return db
    .selectFrom("people.unit_leader as leader")
    .innerJoin("people.unit as unit", (join) =>
      join.onRef("unit.organisation_id", "=", "leader.organisation_id").onRef("unit.id", "=", "leader.unit_id"),
    )
    .select(["unit.id as unitId", "unit.name"])
    .where("leader.organisation_id", "=", actor.organisationId)
    .where("leader.person_id", "=", actor.personId)
    .where("unit.closed_at", "is", null)
    .orderBy("unit.name")
    .execute();
}
