import { sql } from "kysely";
import type { Role } from "#platform/actor.ts";
import type { Acting } from "#platform/action/acting.ts";

/** Roles that an administrator gives; "employee" everybody has, and "leader" follows from leading a unit. */
export const givenRoles = [
  "hr_adviser",
  "trainer",
  "author",
  "works_council",
  "confidential_adviser",
  "administrator",
] as const satisfies readonly Role[];
export type GivenRole = (typeof givenRoles)[number];

export const isGivenRole = (code: string): code is GivenRole => givenRoles.some((role) => role === code);

type Within = Pick<Acting, "db" | "actor">;

export async function findRoles({ db, actor }: Within, personId: string): Promise<GivenRole[]> {
  const rows = await db
    .selectFrom("people.role_assignment")
    .select(sql<GivenRole>`role`.as("role"))
    .where("organisation_id", "=", actor.organisationId)
    .where("person_id", "=", personId)
    .execute();
  return givenRoles.filter((role) => rows.some((row) => row.role === role));
}

/** Everybody at work who has this role. */
export async function findIdsWithRole({ db, actor }: Within, role: GivenRole): Promise<string[]> {
  const rows = await db
    .selectFrom("people.role_assignment as assignment")
    .innerJoin("people.person as person", (join) =>
      join
        .onRef("person.organisation_id", "=", "assignment.organisation_id")
        .onRef("person.id", "=", "assignment.person_id"),
    )
    .select("person.id")
    .where("assignment.organisation_id", "=", actor.organisationId)
    .where("assignment.role", "=", role)
    .where("person.deactivated_at", "is", null)
    .execute();
  return rows.map((row) => row.id);
}

/** Gives exactly these roles. */
export async function writeRoles(
  { db, actor, now }: Acting,
  personId: string,
  roles: readonly GivenRole[],
): Promise<void> {
  const organisation_id = actor.organisationId;
  await db
    .deleteFrom("people.role_assignment")
    .where("organisation_id", "=", organisation_id)
    .where("person_id", "=", personId)
    .execute();
  if (roles.length === 0) return;
  const rows = roles.map((role) => ({ organisation_id, person_id: personId, role, given_at: now }));
  await db.insertInto("people.role_assignment").values(rows).execute();
}
