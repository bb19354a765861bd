import { type RawBuilder, sql } from "kysely";
import type { Acting } from "#platform/action/acting.ts";
import type { Actor } from "#platform/actor.ts";
import type { HierarchyLevel, JobRole } from "../positions/job-role.ts";
import type { GivenRole } from "./roles.ts";
import { type Closeness, fitsSearch, matchesSearch, sampleOfSearch } from "./search.ts";

/** What somebody asks of the directory. */
export interface DirectoryQuery {
  readonly search: string;
  readonly closeness: Closeness;
  /** So many fit that they are best looked up in the order of the list. */
  readonly fitsMany?: boolean;
  /** Only people of this unit and the units below it. */
  readonly unitId: string | null;
  /** Only people of exactly these units. */
  readonly ownUnitIds?: readonly string[];
  readonly role: GivenRole | "leader" | null;
  readonly level: HierarchyLevel | null;
  readonly state: "active" | "left";
  readonly sort: { readonly column: "name" | "jobTitle"; readonly direction: "ascending" | "descending" };
}

export interface DirectoryRow extends JobRole {
  readonly id: string;
  readonly name: string;
  readonly unitId: string | null;
  readonly unitName: string | null;
  readonly leaderId: string | null;
  readonly leaderName: string | null;
  readonly pictureFileId: string | null;
  readonly email: string | null;
  readonly personnelNumber: string | null;
  readonly hasLogin: boolean;
  /** The last day in service of who left, or else the day on which that was noted: "2026-11-22". Null for who works here. */
  readonly lastDay: string | null;
}

type Within = Pick<Acting, "db" | "actor">;

/** One page of the directory, or with a high limit the whole of it. */
export async function findDirectory(
  { db, actor }: Within,
  query: DirectoryQuery,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<DirectoryRow[]> {
  const { rows } = await sql<DirectoryRow>`
    with shown as (
      select person.* from people.person
      where ${conditionsOf(actor.organisationId, query)}
      order by ${orderOf(query)} limit ${limit} offset ${offset}
    )
    select person.id, person.name, person.job_title as "jobTitle", person.job_family as "jobFamily",
      person.hierarchy_level as "hierarchyLevel", person.unit_id as "unitId", unit.name as "unitName",
      leader.id as "leaderId", leader.name as "leaderName", person.picture_file_id as "pictureFileId",
      person.email, person.personnel_number as "personnelNumber", person.login_id is not null as "hasLogin",
      case when person.deactivated_at is not null then coalesce(service.ends_on, person.deactivated_at::date)::text end as "lastDay"
    from shown person
    left join people.unit on unit.organisation_id = ${actor.organisationId} and unit.id = person.unit_id
    left join lateral (
      select leader.id, leader.name
      from unnest(unit.ancestor_ids) with ordinality as above (unit_id, depth)
      join people.unit_leader on unit_leader.organisation_id = ${actor.organisationId} and unit_leader.unit_id = above.unit_id
      join people.person leader on leader.organisation_id = ${actor.organisationId} and leader.id = unit_leader.person_id
      where leader.id <> person.id and leader.deactivated_at is null
      order by above.depth desc limit 1
    ) leader on true
    left join lateral (
      select employment.ends_on from people.employment
      where employment.organisation_id = ${actor.organisationId} and employment.person_id = person.id
        and employment.starts_on <= person.deactivated_at::date
      order by employment.starts_on desc limit 1
    ) service on true
    order by ${orderOf(query)}`.execute(db);
  return rows;
}

export async function countDirectory({ db, actor }: Within, query: DirectoryQuery): Promise<number> {
  const { rows } = await sql<{ count: number }>`select ${count(actor, query)} as count`.execute(db);
  return rows[0]?.count ?? 0;
}

const count = ({ organisationId }: Actor, query: DirectoryQuery): RawBuilder<number> => sql<number>`(
  select count(*)::int from people.person where ${conditionsOf(organisationId, query)})`;

/**
 * How many fit; null when more than `most` fit what was typed, who are not counted. That is told from a sample, so that it costs
 * little; where filters leave few of many, it may say no of more than that.
 */
export async function countUpTo(within: Within, query: DirectoryQuery, most: number): Promise<number | null> {
  if (query.search === "" || query.closeness !== "begins") return countDirectory(within, query);
  const { db, actor } = within;
  const { rows } = await sql<{ count: number | null }>`
    select case when fitting.count <= ${most} then ${count(actor, query)} end as count
    from (
      select count(*)::int as count from (
        select from people.person
        where person.id = any(array(${sampleOfSearch(actor.organisationId, query.search)}))
          and ${conditionsOf(actor.organisationId, { ...query, fitsMany: true })}
        limit ${most + 1}
      ) sampled
    ) fitting`.execute(db);
  return rows[0]?.count ?? null;
}

function conditionsOf(organisationId: string, query: DirectoryQuery): RawBuilder<boolean> {
  const conditions = [
    sql<boolean>`person.organisation_id = ${organisationId}`,
    query.state === "active"
      ? sql<boolean>`person.deactivated_at is null`
      : sql<boolean>`person.deactivated_at is not null and person.erased_at is null`,
    query.unitId === null ? null : inUnit(organisationId, query.unitId),
    query.ownUnitIds === undefined ? null : sql<boolean>`person.unit_id = any(${query.ownUnitIds}::uuid[])`,
    query.role === null ? null : inRole(organisationId, query.role),
    query.level === null ? null : sql<boolean>`person.hierarchy_level = ${query.level}`,
    query.fitsMany
      ? fitsSearch(organisationId, query.search)
      : matchesSearch(organisationId, query.search, query.closeness),
  ];
  return sql<boolean>`${sql.join(
    conditions.filter((condition) => condition !== null),
    sql` and `,
  )}`;
}

const inUnit = (organisationId: string, unitId: string): RawBuilder<boolean> => sql<boolean>`person.unit_id in (
  select id from people.unit where organisation_id = ${organisationId} and ${unitId}::uuid = any(ancestor_ids))`;

const inRole = (organisationId: string, role: GivenRole | "leader"): RawBuilder<boolean> =>
  role === "leader"
    ? sql<boolean>`person.id in (select person_id from people.unit_leader where organisation_id = ${organisationId})`
    : sql<boolean>`person.id in (
        select person_id from people.role_assignment where organisation_id = ${organisationId} and role = ${role})`;

function orderOf({ sort }: DirectoryQuery): RawBuilder<unknown> {
  const direction = sort.direction === "ascending" ? sql`asc` : sql`desc`;
  const byName = sql`person.sort_name ${direction}, person.id ${direction}`;
  return sort.column === "name" ? byName : sql`person.job_title ${direction}, ${byName}`;
}
