import { sql } from "kysely";
import type { Threshold } from "#blocks";
import type { Acting } from "#platform/action/acting.ts";
import { type Question, question } from "#platform/db/question.ts";

export interface NamedUnit {
  readonly id: string;
  readonly name: string;
}

export interface UnitScope extends NamedUnit {
  /** The units above it, from the top down. */
  readonly above: readonly NamedUnit[];
  /** The open units directly below it. */
  readonly below: readonly NamedUnit[];
  /** The actor works in this very unit. */
  readonly isOwn: boolean;
}

/** An open unit, with what hangs around it. */
export async function findUnitScope({ db, actor }: Acting, unitId: string): Promise<UnitScope | undefined> {
  const { organisationId } = actor;
  const { rows } = await sql<UnitScope>`
    select unit.id, unit.name,
      (select coalesce(json_agg(json_build_object('id', above.id, 'name', above.name) order by cardinality(above.ancestor_ids)), '[]')
       from people.unit above
       where above.organisation_id = ${organisationId} and above.id = any(unit.ancestor_ids) and above.id <> unit.id) as above,
      (select coalesce(json_agg(json_build_object('id', below.id, 'name', below.name) order by below.name), '[]')
       from people.unit below
       where below.organisation_id = ${organisationId} and below.parent_id = unit.id and below.closed_at is null) as below,
      exists (select from people.person
        where organisation_id = ${organisationId} and id = ${actor.personId} and unit_id = unit.id) as "isOwn"
    from people.unit
    where unit.organisation_id = ${organisationId} and unit.id = ${unitId} and unit.closed_at is null`.execute(db);
  return rows[0];
}

/** The units at the top, for who may walk the whole tree. One that is alone there is as good as the organisation: those below it. */
export const topUnits = ({ actor }: Acting): Question<NamedUnit[]> =>
  question(
    sql<NamedUnit>`
      with top as materialized (
        select id, name from people.unit
        where organisation_id = ${actor.organisationId} and parent_id is null and closed_at is null
      )
      select id, name from top where (select count(*) from top) > 1
      union all
      select unit.id, unit.name from people.unit
      where unit.organisation_id = ${actor.organisationId} and unit.closed_at is null
        and unit.parent_id = (select id from top limit 1) and (select count(*) from top) = 1
      order by name`,
    (rows) => [...rows],
  );

/**
 * The open unit in which the actor works, and those that they lead themselves, each once. Not a unit that holds everybody: its
 * house is that of the organisation.
 */
export const ownUnits = ({ actor }: Acting): Question<NamedUnit[]> =>
  question(
    sql<NamedUnit>`
      select unit.id, unit.name from people.unit
      where unit.organisation_id = ${actor.organisationId} and unit.closed_at is null and unit.id = any(array(
        select unit_id from people.person where organisation_id = ${actor.organisationId} and id = ${actor.personId}
        union select unit_id from people.unit_leader
        where organisation_id = ${actor.organisationId} and person_id = ${actor.personId}))
        and coalesce(
          (select people from house.scope_size where organisation_id = ${actor.organisationId} and scope_id = unit.id)
          < (select people from house.scope_size where organisation_id = ${actor.organisationId} and scope_id = ${actor.organisationId}),
          true)
      order by cardinality(unit.ancestor_ids) desc, unit.name`,
    (rows) => [...rows],
  );

export interface ScopeSize {
  readonly people: number;
  /** Threshold → how many of them its figures leave out. */
  readonly leftOut: Readonly<Partial<Record<Threshold, number>>>;
}

/** How many people a scope holds: a unit with all below it, or the organisation (its own id). */
export const scopeSize = ({ actor }: Acting, scopeId: string): Question<ScopeSize> =>
  question(
    sql<ScopeSize>`
      select size.people,
        (select coalesce(json_object_agg(threshold, left_out.people), '{}') from house.left_out
         where organisation_id = ${actor.organisationId} and scope_id = ${scopeId}) as "leftOut"
      from house.scope_size size
      where size.organisation_id = ${actor.organisationId} and size.scope_id = ${scopeId}`,
    ([size]) => size ?? { people: 0, leftOut: {} },
  );
