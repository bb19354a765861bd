import { sql } from "kysely";
import type { Acting } from "#platform/action/acting.ts";
import type { Problem } from "../reorganisation/carry-out.ts";
import type { Step } from "../reorganisation/step.ts";

export const reorganisationStates = ["draft", "planned", "carried_out", "cancelled", "stopped"] as const;
export type ReorganisationState = (typeof reorganisationStates)[number];

export interface Reorganisation {
  readonly id: string;
  readonly name: string;
  readonly explanation: string;
  readonly state: ReorganisationState;
  readonly stateSince: Date;
  /** "2027-02-01" in the organisation's zone. */
  readonly takesPlaceOn: string | null;
  readonly createdBy: string | null;
  readonly problem: Problem | null;
}

type Within = Pick<Acting, "db" | "actor">;

const selectReorganisations = ({ db, actor }: Within) =>
  db
    .selectFrom("people.reorganisation")
    .select([
      "id",
      "name",
      "explanation",
      sql<ReorganisationState>`state`.as("state"),
      "state_since as stateSince",
      sql<string | null>`takes_place_on::text`.as("takesPlaceOn"),
      "created_by as createdBy",
      sql<Problem | null>`problem`.as("problem"),
    ])
    .where("organisation_id", "=", actor.organisationId);

export const findReorganisation = (within: Within, reorganisationId: string): Promise<Reorganisation | undefined> =>
  selectReorganisations(within).where("id", "=", reorganisationId).executeTakeFirst();

/** In these states, the newest first. */
export const findReorganisations = (
  within: Within,
  states: readonly ReorganisationState[],
): Promise<Reorganisation[]> =>
  selectReorganisations(within)
    .where("state", "in", [...states])
    .orderBy("created_at", "desc")
    .limit(100)
    .execute();

/** What was planned for this day or earlier and has not been carried out, in the order of the days. */
export async function findDueReorganisations(within: Within, today: string): Promise<string[]> {
  const rows = await selectReorganisations(within)
    .where("state", "=", "planned")
    .where(sql<boolean>`takes_place_on <= ${today}::date`)
    .orderBy("takes_place_on")
    .orderBy("id")
    .execute();
  return rows.map(({ id }) => id);
}

/**
 * Whom it concerns, of those at work: who moves, who will lead and who leads now, and everybody in the units that are moved
 * or get another leader and below them.
 */
export async function findConcerned({ db, actor }: Within, reorganisationId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with step as (
      select kind, unit_id, person_id from people.reorganisation_step
      where organisation_id = ${actor.organisationId} and reorganisation_id = ${reorganisationId}
    ), touched as (
      select array_agg(unit_id) as ids from step where kind in ('move_unit', 'appoint_leader')
    )
    select person.id from people.person
    where person.organisation_id = ${actor.organisationId} and person.deactivated_at is null and (
      person.id in (select person_id from step where person_id is not null)
      or person.id in (
        select person_id from people.unit_leader
        where organisation_id = ${actor.organisationId} and unit_id in (select unit_id from step))
      or person.unit_id in (
        select unit.id from people.unit, touched
        where unit.organisation_id = ${actor.organisationId} and unit.ancestor_ids && touched.ids))
    order by person.id`.execute(db);
  return rows.map(({ id }) => id);
}

export async function insertReorganisation(
  { db, actor, now }: Acting,
  draft: Pick<Reorganisation, "id" | "name" | "explanation">,
): Promise<void> {
  await db
    .insertInto("people.reorganisation")
    .values({
      organisation_id: actor.organisationId,
      ...draft,
      state: "draft",
      created_by: actor.personId,
      created_at: now,
      state_since: now,
    })
    .execute();
}

export async function updateReorganisation(
  { db, actor }: Within,
  reorganisationId: string,
  { name, explanation }: Pick<Reorganisation, "name" | "explanation">,
): Promise<void> {
  await db
    .updateTable("people.reorganisation")
    .set({ name, explanation })
    .where("organisation_id", "=", actor.organisationId)
    .where("id", "=", reorganisationId)
    .execute();
}

export interface Turn {
  readonly state: ReorganisationState;
  readonly takesPlaceOn?: string | null;
  readonly problem?: Problem | null;
}

/** Brings it to another state. */
export async function turnReorganisation(
  { db, actor, now }: Acting,
  reorganisationId: string,
  { state, takesPlaceOn, problem = null }: Turn,
): Promise<void> {
  await db
    .updateTable("people.reorganisation")
    .set({
      state,
      state_since: now,
      problem: problem === null ? null : JSON.stringify(problem),
      ...(takesPlaceOn === undefined ? {} : { takes_place_on: takesPlaceOn }),
    })
    .where("organisation_id", "=", actor.organisationId)
    .where("id", "=", reorganisationId)
    .execute();
}

export async function deleteReorganisation({ db, actor }: Within, reorganisationId: string): Promise<void> {
  await db
    .deleteFrom("people.reorganisation")
    .where("organisation_id", "=", actor.organisationId)
    .where("id", "=", reorganisationId)
    .execute();
}

/** Its steps in their order. The database holds what each kind needs. */
export async function findSteps({ db, actor }: Within, reorganisationId: string): Promise<Step[]> {
  const { rows } = await sql<Step>`
    select id, kind, unit_id as "unitId", parent_id as "parentId", person_id as "personId", name, code
    from people.reorganisation_step
    where organisation_id = ${actor.organisationId} and reorganisation_id = ${reorganisationId}
    order by turn`.execute(db);
  return rows;
}

/** Adds steps behind those that are there. */
export async function insertSteps(
  { db, actor }: Within,
  reorganisationId: string,
  steps: readonly Step[],
): Promise<void> {
  const { rows } = await sql<{ last: number }>`
    select coalesce(max(turn), 0)::int as last from people.reorganisation_step
    where organisation_id = ${actor.organisationId} and reorganisation_id = ${reorganisationId}`.execute(db);
  const first = (rows[0]?.last ?? 0) + 1;
  const values = steps.map((step, at) => ({
    organisation_id: actor.organisationId,
    id: step.id,
    reorganisation_id: reorganisationId,
    turn: first + at,
    kind: step.kind,
    unit_id: step.unitId,
    parent_id: "parentId" in step ? step.parentId : null,
    person_id: "personId" in step ? step.personId : null,
    name: "name" in step ? step.name : null,
    code: "code" in step ? step.code : null,
  }));
  if (values.length > 0) await db.insertInto("people.reorganisation_step").values(values).execute();
}

export async function deleteSteps({ db, actor }: Within, stepIds: readonly string[]): Promise<void> {
  await db
    .deleteFrom("people.reorganisation_step")
    .where("organisation_id", "=", actor.organisationId)
    .where("id", "=", sql<string>`any(${[...stepIds]}::uuid[])`)
    .execute();
}
