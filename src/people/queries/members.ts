import { type RawBuilder, sql } from "kysely";
import type { Acting } from "#platform/action/acting.ts";
import type { Team } from "../team.ts";
import { matchesSearch } from "./search.ts";

type Within = Pick<Acting, "db" | "actor">;

/** Everybody at work in these units and in all units below them. */
export async function findMemberIds({ db, actor }: Within, unitIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select person.id from people.person
    where person.organisation_id = ${actor.organisationId} and person.deactivated_at is null
      and person.unit_id in (${unitsBelow(actor.organisationId, unitIds)})
    order by person.sort_name, person.id`.execute(db);
  return rows.map((row) => row.id);
}

/** Everybody at work in exactly this unit. */
export async function findIdsIn({ db, actor }: Within, unitId: string): Promise<string[]> {
  const rows = await db
    .selectFrom("people.person")
    .select("id")
    .where("organisation_id", "=", actor.organisationId)
    .where("unit_id", "=", unitId)
    .where("deactivated_at", "is", null)
    .execute();
  return rows.map((row) => row.id);
}

/** How many people work in these units and in all units below them. */
export async function countMembers({ db, actor }: Within, unitIds: readonly string[]): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from people.person
    where organisation_id = ${actor.organisationId} and deactivated_at is null
      and unit_id in (${unitsBelow(actor.organisationId, unitIds)})`.execute(db);
  return rows[0]?.count ?? 0;
}

export async function countEverybody({ db, actor }: Within): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from people.person
    where organisation_id = ${actor.organisationId} and deactivated_at is null`.execute(db);
  return rows[0]?.count ?? 0;
}

const unitsBelow = (organisationId: string, unitIds: readonly string[]): RawBuilder<unknown> => sql`
  select id from people.unit where organisation_id = ${organisationId} and ancestor_ids && ${unitIds}::uuid[]`;

/** The leader of the nearest unit, from somebody's own unit upwards, that is led by another who works here. */
export async function findLeaderOf(
  { db, actor }: Within,
  personId: string,
): Promise<{ id: string; name: string } | null> {
  const { rows } = await sql<{ id: string; name: string }>`
    select leader.id, leader.name
    from people.person
    join people.unit on unit.organisation_id = person.organisation_id and unit.id = person.unit_id
    cross join unnest(unit.ancestor_ids) with ordinality as above (unit_id, depth)
    join people.unit_leader on unit_leader.organisation_id = person.organisation_id and unit_leader.unit_id = above.unit_id
    join people.person leader on leader.organisation_id = person.organisation_id and leader.id = unit_leader.person_id
    where person.organisation_id = ${actor.organisationId} and person.id = ${personId}
      and leader.id <> person.id and leader.deactivated_at is null
    order by above.depth desc limit 1`.execute(db);
  return rows[0] ?? null;
}

export interface TeamMember extends FoundPerson {
  readonly unitId: string | null;
  readonly pictureFileId: string | null;
}

/** The people of a team without their leader, in the order of the alphabet. */
export async function findTeamMembers({ db, actor }: Within, team: Team, leaderId: string): Promise<TeamMember[]> {
  const { rows } = await sql<TeamMember>`
    select person.id, person.name, person.job_title as "jobTitle", unit.name as "unitName",
      person.unit_id as "unitId", person.picture_file_id as "pictureFileId"
    from people.person
    left join people.unit on unit.organisation_id = person.organisation_id and unit.id = person.unit_id
    where person.organisation_id = ${actor.organisationId} and person.deactivated_at is null
      and (person.unit_id = any(${team.unitIds}::uuid[]) or person.id = any(${team.leaderIds}::uuid[]))
      and person.id <> ${leaderId}
    order by person.sort_name, person.id`.execute(db);
  return rows;
}

export interface FoundPerson {
  readonly id: string;
  readonly name: string;
  readonly jobTitle: string | null;
  readonly unitName: string | null;
}

/** Colleagues at work whose name or job title fits what was typed, in the order of the alphabet; with a typing error when nothing fits exactly. */
export async function searchColleagues(within: Within, text: string, limit: number): Promise<FoundPerson[]> {
  const exactly = await findMatching(within, matchesSearch(within.actor.organisationId, text, "begins"), limit);
  if (exactly.length > 0) return exactly;
  return findMatching(within, matchesSearch(within.actor.organisationId, text, "resembles"), limit);
}

async function findMatching(
  { db, actor }: Within,
  matches: RawBuilder<boolean> | null,
  limit: number,
): Promise<FoundPerson[]> {
  const { rows } = await sql<FoundPerson>`
    select person.id, person.name, person.job_title as "jobTitle", unit.name as "unitName"
    from people.person
    left join people.unit on unit.organisation_id = person.organisation_id and unit.id = person.unit_id
    where person.organisation_id = ${actor.organisationId} and person.deactivated_at is null
      and ${matches ?? sql`true`}
    order by person.sort_name, person.id limit ${limit}`.execute(db);
  return rows;
}
