import { type RawBuilder, sql } from "kysely";
import type { Threshold } from "#blocks";
import type { Acting } from "#platform/action/acting.ts";
import { type Question, question } from "#platform/db/question.ts";
import { dayOf } from "./day.ts";
import type { Asked } from "./figures.ts";
import { stays } from "./stays.ts";

export interface ToRelease extends Asked {
  readonly threshold: Threshold;
  /** The last day of the period. */
  readonly day: Date;
}

/** The periods as rows of a query: (indicator, days, threshold, day). */
const rowsOf = (periods: readonly ToRelease[]): RawBuilder<unknown> => sql`
  select * from unnest(
    ${periods.map(({ indicator }) => indicator)}::text[], ${periods.map(({ days }) => days)}::int[],
    ${periods.map(({ threshold }) => threshold)}::int[], ${periods.map(({ day }) => dayOf(day))}::date[]
  ) as period (indicator, days, threshold, day)`;

/**
 * Keeps what every scope that holds enough people shows at the end of these periods, without those whom it leaves out now. What
 * was kept of a day already stays as it was shown.
 */
export async function keepReleases({ db, actor }: Acting, periods: readonly ToRelease[]): Promise<void> {
  if (periods.length === 0) return;
  const { organisationId } = actor;
  await sql`
    with period as (${rowsOf(periods)}), hidden_person as (
      select left_out.scope_id, left_out.threshold, placement.person_id
      from house.left_out cross join unnest(left_out.home_ids) as home (id)
      join house.placement on placement.organisation_id = left_out.organisation_id and placement.home_id = home.id
      where left_out.organisation_id = ${organisationId}
    ), hidden as (
      select hidden_person.scope_id, hidden_person.threshold, period.indicator, period.day,
        count(distinct own.person_id)::int as people
      from hidden_person
      join house.person_day own on own.organisation_id = ${organisationId} and own.person_id = hidden_person.person_id
      join period on period.indicator = own.indicator and period.threshold = hidden_person.threshold
        and own.day > period.day - period.days and own.day <= period.day
      group by 1, 2, 3, 4
    )
    insert into house.release (organisation_id, scope_id, indicator, day, people, out_of)
    select size.organisation_id, size.scope_id, period.indicator, period.day,
      greatest(coalesce(counted.people, 0) - coalesce(hidden.people, 0), 0), size.people - coalesce(left_out.people, 0)
    from period
    join house.scope_size size on size.organisation_id = ${organisationId}
    left join house.left_out on left_out.organisation_id = ${organisationId} and left_out.scope_id = size.scope_id
      and left_out.threshold = period.threshold
    left join hidden on hidden.scope_id = size.scope_id and hidden.threshold = period.threshold
      and hidden.indicator = period.indicator and hidden.day = period.day
    left join house.scope_day counted on counted.organisation_id = ${organisationId}
      and counted.scope_id = size.scope_id and counted.indicator = period.indicator and counted.day = period.day
    where size.people - coalesce(left_out.people, 0) >= period.threshold
    on conflict (organisation_id, scope_id, indicator, day) do nothing`.execute(db);
}

/** What a scope may show of a day of the past: without the homes that it leaves out under that threshold. */
export interface PastScope {
  readonly scopeId: string;
  readonly threshold: Threshold;
  /** "2026-11-22" */
  readonly day: string;
  readonly outOf: number;
  readonly leftOutIds: readonly string[];
}

/** Keeps what these scopes showed at the ends of periods of a past that was written in one go. */
export async function keepPastReleases(
  { db, actor }: Acting,
  periods: readonly ToRelease[],
  scopes: readonly PastScope[],
): Promise<void> {
  const { organisationId } = actor;
  const homes = scopes.flatMap(({ leftOutIds, ...scope }) => leftOutIds.map((homeId) => ({ ...scope, homeId })));
  await sql`
    with period as (${rowsOf(periods)}), shown as (
      select * from unnest(
        ${scopes.map(({ scopeId }) => scopeId)}::uuid[], ${scopes.map(({ threshold }) => threshold)}::int[],
        ${scopes.map(({ day }) => day)}::date[], ${scopes.map(({ outOf }) => outOf)}::int[]
      ) as shown (scope_id, threshold, day, out_of)
    ), left_out as (
      select * from unnest(
        ${homes.map(({ scopeId }) => scopeId)}::uuid[], ${homes.map(({ threshold }) => threshold)}::int[],
        ${homes.map(({ day }) => day)}::date[], ${homes.map(({ homeId }) => homeId)}::uuid[]
      ) as left_out (scope_id, threshold, day, home_id)
    ), stay as materialized (${stays(organisationId)}), hidden as (
      select left_out.scope_id, period.indicator, period.day, count(distinct own.person_id)::int as people
      from left_out
      join period on period.threshold = left_out.threshold and period.day = left_out.day
      join stay on stay.home_id = left_out.home_id and stay.from_day <= period.day and stay.until_day > period.day
      join house.person_day own on own.organisation_id = ${organisationId} and own.person_id = stay.person_id
        and own.indicator = period.indicator and own.day > period.day - period.days and own.day <= period.day
      group by 1, 2, 3
    )
    insert into house.release (organisation_id, scope_id, indicator, day, people, out_of)
    select ${organisationId}::uuid, shown.scope_id, period.indicator, period.day,
      greatest(coalesce(counted.people, 0) - coalesce(hidden.people, 0), 0), shown.out_of
    from period
    join shown on shown.threshold = period.threshold and shown.day = period.day
    left join hidden on hidden.scope_id = shown.scope_id and hidden.indicator = period.indicator
      and hidden.day = period.day
    left join house.scope_day counted on counted.organisation_id = ${organisationId}
      and counted.scope_id = shown.scope_id and counted.indicator = period.indicator and counted.day = period.day
    on conflict (organisation_id, scope_id, indicator, day) do nothing`.execute(db);
}

/** The day on which each indicator was last kept for anybody. */
export async function findLastReleases({ db, actor }: Acting): Promise<Map<string, Date>> {
  const { rows } = await sql<{ indicator: string; day: string }>`
    select indicator, to_char(max(day), 'YYYY-MM-DD') as day from house.release
    where organisation_id = ${actor.organisationId} and scope_id = ${actor.organisationId}
    group by indicator`.execute(db);
  return new Map(rows.map(({ indicator, day }) => [indicator, new Date(day)]));
}

export interface Release {
  readonly indicator: string;
  readonly day: Date;
  readonly people: number;
  readonly outOf: number;
}

/** What a scope showed at the ends of earlier periods. */
export const releasesOf = (
  { db, actor }: Acting,
  scopeId: string,
  indicators: readonly string[],
): Question<Release[]> =>
  question(
    db
      .selectFrom("house.release")
      .select(["indicator", "day", "people", "out_of as outOf"])
      .where("organisation_id", "=", actor.organisationId)
      .where("scope_id", "=", scopeId)
      .where("indicator", "in", [...indicators, ""])
      .orderBy("day", "desc"),
    (rows) => rows.map((row) => ({ ...row, day: new Date(row.day) })),
  );

export interface PeriodEvents {
  readonly indicator: string;
  /** 0 for the latest period, 1 for the one before. */
  readonly ago: number;
  readonly events: number;
}

/** How often something happened in each of the latest periods: to the actor alone, or in the organisation as a whole. */
export function eventsByPeriod(
  { actor, now }: Acting,
  whose: "own" | "organisation",
  asked: readonly Asked[],
  periods: number,
): Question<PeriodEvents[]> {
  const counted =
    whose === "own"
      ? sql`house.person_day counted on counted.person_id = ${actor.personId}`
      : sql`house.scope_day counted on counted.scope_id = ${actor.organisationId}`;
  return question(
    sql<PeriodEvents>`
      select asked.indicator, (${dayOf(now)}::date - counted.day) / asked.days as ago, sum(counted.events)::int as events
      from unnest(${asked.map(({ indicator }) => indicator)}::text[], ${asked.map(({ days }) => days)}::int[])
        as asked (indicator, days)
      join ${counted} and counted.organisation_id = ${actor.organisationId} and counted.indicator = asked.indicator
        and counted.day > ${dayOf(now)}::date - asked.days * ${periods}::int and counted.day <= ${dayOf(now)}::date
      group by 1, 2`,
    (rows) => [...rows],
  );
}

/** Forgets what no page looks back to any more. */
export async function deleteReleasesBefore({ db, actor }: Acting, before: Date): Promise<void> {
  await sql`
    delete from house.release
    where organisation_id = ${actor.organisationId} and day < ${dayOf(before)}::date`.execute(db);
}
