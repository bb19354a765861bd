import { sql } from "kysely";
import type { Acting } from "#platform/action/acting.ts";
import type { Db } from "#platform/db/database.ts";
import type { Place, Position } from "../positions/follow.ts";
import type { HierarchyLevel } from "../positions/job-role.ts";

type Within = Pick<Acting, "db" | "actor">;

/** Begins the history of people who are new, on the day in the organisation's zone that they are known since. */
export async function insertFirstPositions(
  db: Db,
  organisationId: string,
  personIds: readonly string[],
): Promise<void> {
  await sql`
    insert into people.position (organisation_id, person_id, from_day, unit_id, job_title, job_family, hierarchy_level)
    select person.organisation_id, person.id, (person.created_at at time zone profile.time_zone)::date,
      person.unit_id, person.job_title, person.job_family, person.hierarchy_level
    from people.person
    join people.organisation_profile profile on profile.organisation_id = person.organisation_id
    where person.organisation_id = ${organisationId} and person.id = any(${personIds}::uuid[])`.execute(db);
}

/** Where these people work now; null for who left. */
export async function findPlaces(
  { db, actor }: Within,
  personIds: readonly string[],
): Promise<Map<string, Place | null>> {
  const rows = await db
    .selectFrom("people.person")
    .select([
      "id",
      "unit_id as unitId",
      "job_title as jobTitle",
      "job_family as jobFamily",
      sql<HierarchyLevel | null>`hierarchy_level`.as("hierarchyLevel"),
      "deactivated_at as leftAt",
    ])
    .where("organisation_id", "=", actor.organisationId)
    .where("id", "=", sql<string>`any(${personIds}::uuid[])`)
    .execute();
  return new Map(rows.map(({ id, leftAt, ...place }) => [id, leftAt ? null : place]));
}

/** Everything that is known of where these people were, each in the order of time. */
export async function findHistories(
  { db, actor }: Within,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Position[]>> {
  const { rows } = await sql<Position & { personId: string }>`
    select person_id as "personId", from_day::text as "from", until_day::text as until, unit_id as "unitId",
      job_title as "jobTitle", job_family as "jobFamily", hierarchy_level as "hierarchyLevel"
    from people.position
    where organisation_id = ${actor.organisationId} and person_id = any(${personIds}::uuid[])
    order by from_day`.execute(db);
  return new Map(
    [...Map.groupBy(rows, ({ personId }) => personId)].map(([personId, positions]) => [
      personId,
      positions.map(({ from, until, unitId, jobTitle, jobFamily, hierarchyLevel }) => ({
        from,
        until,
        unitId,
        jobTitle,
        jobFamily,
        hierarchyLevel,
      })),
    ]),
  );
}

/** Writes these histories in place of what stood there. */
export async function writeHistories(
  { db, actor }: Within,
  histories: ReadonlyMap<string, readonly Position[]>,
): Promise<void> {
  if (histories.size === 0) return;
  await sql`
    delete from people.position
    where organisation_id = ${actor.organisationId} and person_id = any(${[...histories.keys()]}::uuid[])`.execute(db);
  const rows = [...histories].flatMap(([personId, positions]) =>
    positions.map((position) => ({ personId, ...position })),
  );
  await sql`
    insert into people.position
      (organisation_id, person_id, from_day, until_day, unit_id, job_title, job_family, hierarchy_level)
    select ${actor.organisationId}::uuid, person_id, from_day, until_day, unit_id, job_title, job_family, hierarchy_level
    from unnest(
      ${rows.map((row) => row.personId)}::uuid[], ${rows.map((row) => row.from)}::date[],
      ${rows.map((row) => row.until)}::date[], ${rows.map((row) => row.unitId)}::uuid[],
      ${rows.map((row) => row.jobTitle)}::text[], ${rows.map((row) => row.jobFamily)}::text[],
      ${rows.map((row) => row.hierarchyLevel)}::text[]
    ) as kept (person_id, from_day, until_day, unit_id, job_title, job_family, hierarchy_level)`.execute(db);
}

/** A position with the name of its unit, for a page. */
export interface NamedPosition extends Position {
  readonly unitName: string | null;
}

/** Where somebody was, the last first. */
export async function findCareer({ db, actor }: Within, personId: string): Promise<NamedPosition[]> {
  const { rows } = await sql<NamedPosition>`
    select position.from_day::text as "from", position.until_day::text as until, position.unit_id as "unitId",
      position.job_title as "jobTitle", position.job_family as "jobFamily",
      position.hierarchy_level as "hierarchyLevel", unit.name as "unitName"
    from people.position
    left join people.unit on unit.organisation_id = ${actor.organisationId} and unit.id = position.unit_id
    where position.organisation_id = ${actor.organisationId} and position.person_id = ${personId}
    order by position.from_day desc`.execute(db);
  return rows;
}
