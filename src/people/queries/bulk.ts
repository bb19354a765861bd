/** People in large numbers, for an import: a few statements for hundreds of rows. */
import { sql } from "kysely";
import type { Acting } from "#platform/action/acting.ts";
import type { JobRole } from "../positions/job-role.ts";
import { searchForm } from "../search-terms.ts";
import { planAnew } from "./plan-anew.ts";
import { writeSearchTerms } from "./search.ts";

type Within = Pick<Acting, "db" | "actor">;

export interface BulkPerson extends JobRole {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly personnelNumber: string | null;
  readonly unitId: string | null;
}

/** Lets go of numbers and addresses that are about to change, so that two people can exchange them. */
export async function releaseKeys({ db, actor }: Within, personIds: readonly string[]): Promise<void> {
  await sql`
    update people.person set email = null, personnel_number = null
    where organisation_id = ${actor.organisationId} and id = any(${personIds}::uuid[])`.execute(db);
}

/** Writes all of these people anew; who had left is back. */
export async function updatePeople({ db, actor }: Within, people: readonly BulkPerson[]): Promise<void> {
  await sql`
    update people.person
    set name = changed.name, sort_name = changed.sort_name, email = changed.email, job_title = changed.job_title,
      personnel_number = changed.personnel_number, unit_id = changed.unit_id, job_family = changed.job_family,
      hierarchy_level = changed.hierarchy_level, deactivated_at = null
    from unnest(
      ${people.map((person) => person.id)}::uuid[], ${people.map((person) => person.name)}::text[],
      ${people.map((person) => searchForm(person.name))}::text[], ${people.map((person) => person.email)}::text[],
      ${people.map((person) => person.personnelNumber)}::text[], ${people.map((person) => person.jobTitle)}::text[],
      ${people.map((person) => person.unitId)}::uuid[], ${people.map((person) => person.jobFamily)}::text[],
      ${people.map((person) => person.hierarchyLevel)}::text[]
    ) as changed (id, name, sort_name, email, personnel_number, job_title, unit_id, job_family, hierarchy_level)
    where person.organisation_id = ${actor.organisationId} and person.id = changed.id`.execute(db);
  await planAnew(db);
  await writeSearchTerms(db, actor.organisationId, people);
}

/** Lets these people work in another unit. */
export async function updateUnitOf(
  { db, actor }: Within,
  moved: readonly { readonly id: string; readonly to: string | null }[],
): Promise<void> {
  await sql`
    update people.person set unit_id = moved.unit_id
    from unnest(${moved.map(({ id }) => id)}::uuid[], ${moved.map(({ to }) => to)}::uuid[]) as moved (id, unit_id)
    where person.organisation_id = ${actor.organisationId} and person.id = moved.id`.execute(db);
}

/** Marks these people as having left: without roles, leading nothing. */
export async function deactivatePeople({ db, actor, now }: Acting, personIds: readonly string[]): Promise<void> {
  for (const table of ["people.role_assignment", "people.unit_leader"] as const) {
    await db
      .deleteFrom(table)
      .where("organisation_id", "=", actor.organisationId)
      .where("person_id", "=", sql<string>`any(${personIds}::uuid[])`)
      .execute();
  }
  await sql`
    update people.person set deactivated_at = ${now}
    where organisation_id = ${actor.organisationId} and id = any(${personIds}::uuid[])`.execute(db);
}
