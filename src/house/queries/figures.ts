import { sql } from "kysely";
import type { Threshold } from "#blocks";
import type { Acting } from "#platform/action/acting.ts";
import { type AsJson, type Question, question } from "#platform/db/question.ts";
import { dayOf } from "./day.ts";

/** What was counted for an indicator in the latest `days`, and in as many days before them. */
export interface FigureRow {
  readonly indicator: string;
  /** Null when nothing was ever counted. */
  readonly lastDay: Date | null;
  readonly events: number;
  readonly eventsBefore: number;
  readonly people: number;
  readonly peopleBefore: number;
}

export interface Asked {
  readonly indicator: string;
  readonly days: number;
}

export interface AskedOfScope extends Asked {
  /** A unit with all below it, or the organisation (its own id). */
  readonly scopeId: string;
  /** Null for what is about nobody in particular. */
  readonly threshold: Threshold | null;
}

/** Older than this a figure says nothing of today: its room is shuttered again. */
export const rememberedDays = 1096;

/**
 * The figures of scopes, without those whom a scope leaves out.
 * Reads two days per indicator, what happened in two periods, and what the few that are left out did: as much for 100
 * people as for 100,000.
 */
export function scopeFigures({ actor, now }: Acting, asked: readonly AskedOfScope[]): Question<FigureRow[]> {
  const { organisationId } = actor;
  const figures = sql<FigureRow>`
    select asked.indicator, latest.day as "lastDay", happened.events, happened."eventsBefore",
      greatest(counted.people - hidden.people, 0)::int as people,
      greatest(counted."peopleBefore" - hidden."peopleBefore", 0)::int as "peopleBefore"
    from (
      select indicator, days, threshold, scope_id, ${dayOf(now)}::date as today
      from unnest(
        ${asked.map(({ indicator }) => indicator)}::text[], ${asked.map(({ days }) => days)}::int[],
        ${asked.map(({ threshold }) => threshold)}::int[], ${asked.map(({ scopeId }) => scopeId)}::uuid[]
      ) as asked (indicator, days, threshold, scope_id)
    ) as asked
    left join house.left_out on left_out.organisation_id = ${organisationId} and left_out.scope_id = asked.scope_id
      and left_out.threshold = asked.threshold
    cross join lateral (
      select coalesce(sum(people) filter (where day = asked.today), 0) as people,
        coalesce(sum(people) filter (where day = asked.today - asked.days), 0) as "peopleBefore"
      from house.scope_day
      where organisation_id = ${organisationId} and scope_id = asked.scope_id and indicator = asked.indicator
        and day in (asked.today, asked.today - asked.days)
    ) counted
    cross join lateral (
      select coalesce(sum(events) filter (where day > asked.today - asked.days), 0)::int as events,
        coalesce(sum(events) filter (where day <= asked.today - asked.days), 0)::int as "eventsBefore"
      from house.scope_day
      where organisation_id = ${organisationId} and scope_id = asked.scope_id and indicator = asked.indicator
        and day > asked.today - 2 * asked.days and day <= asked.today
    ) happened
    cross join lateral (
      select count(distinct person_id) filter (where day > asked.today - asked.days) as people,
        count(distinct person_id) filter (where day <= asked.today - asked.days) as "peopleBefore"
      from house.placement join house.person_day using (organisation_id, person_id)
      where organisation_id = ${organisationId} and home_id = any(left_out.home_ids) and indicator = asked.indicator
        and day > asked.today - 2 * asked.days and day <= asked.today
    ) hidden
    left join lateral (
      select day from house.scope_day
      where organisation_id = ${organisationId} and scope_id = asked.scope_id and indicator = asked.indicator
        and day between asked.today - ${rememberedDays}::int and asked.today
        and events > case when left_out.home_ids is null then 0 else coalesce((
          select sum(own.events) from house.person_day own
          where own.organisation_id = ${organisationId} and own.indicator = asked.indicator and own.day = scope_day.day
            and own.person_id = any(array(
              select person_id from house.placement
              where organisation_id = ${organisationId} and home_id = any(left_out.home_ids)))), 0) end
      order by day desc limit 1
    ) latest on true`;
  return question(figures, (rows) => rows.map(readFigure));
}

/** What the actor did; nobody else can ask it. */
export function ownFigures({ actor, now }: Acting, asked: readonly Asked[]): Question<FigureRow[]> {
  const figures = sql<FigureRow>`
    select asked.indicator, latest.day as "lastDay", happened.events, happened."eventsBefore",
      0 as people, 0 as "peopleBefore"
    from (
      select indicator, days, ${dayOf(now)}::date as today
      from unnest(${asked.map(({ indicator }) => indicator)}::text[], ${asked.map(({ days }) => days)}::int[])
        as asked (indicator, days)
    ) as asked
    cross join lateral (
      select coalesce(sum(events) filter (where day > asked.today - asked.days), 0)::int as events,
        coalesce(sum(events) filter (where day <= asked.today - asked.days), 0)::int as "eventsBefore"
      from house.person_day
      where organisation_id = ${actor.organisationId} and indicator = asked.indicator and person_id = ${actor.personId}
        and day > asked.today - 2 * asked.days and day <= asked.today
    ) happened
    left join lateral (
      select day from house.person_day
      where organisation_id = ${actor.organisationId} and indicator = asked.indicator and person_id = ${actor.personId}
        and day between asked.today - ${rememberedDays}::int and asked.today
      order by day desc limit 1
    ) latest on true`;
  return question(figures, (rows) => rows.map(readFigure));
}

const readFigure = ({ lastDay, ...figure }: AsJson<FigureRow>): FigureRow => ({
  ...figure,
  lastDay: lastDay === null ? null : new Date(lastDay),
});
