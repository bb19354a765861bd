import { sql } from "kysely";
import type { Acting } from "#platform/action/acting.ts";
import type { UnitPlace } from "../unit-tree.ts";

/** A unit with who leads it. */
export interface Unit extends UnitPlace {
  readonly name: string;
  readonly code: string | null;
  readonly closedAt: Date | null;
  readonly leaderId: string | null;
  readonly leaderName: string | null;
  /** Where the leader works, which need not be here. */
  readonly leaderUnitId: string | null;
}

export interface CountableUnit extends Unit {
  /** People who work here; not those of the units below. */
  readonly headcount: number;
}

type Within = Pick<Acting, "db" | "actor">;

/** All units, the closed ones too. */
export async function findUnits({ db, actor }: Within): Promise<Unit[]> {
  const { rows } = await sql<Unit>`
    select unit.id, unit.parent_id as "parentId", unit.ancestor_ids as "ancestorIds", unit.name, unit.code,
      unit.closed_at as "closedAt", led.leader_id as "leaderId", led.name as "leaderName", led.unit_id as "leaderUnitId"
    from people.unit
    left join (
      select unit_leader.unit_id as led_unit_id, leader.id as leader_id, leader.name, leader.unit_id
      from people.unit_leader
      join people.person leader on leader.organisation_id = unit_leader.organisation_id and leader.id = unit_leader.person_id
      where unit_leader.organisation_id = ${actor.organisationId}
    ) led on led.led_unit_id = unit.id
    where unit.organisation_id = ${actor.organisationId}
    order by unit.id`.execute(db);
  return rows;
}

/** An open unit, to choose from. */
export type OpenUnit = Pick<Unit, "id" | "parentId" | "ancestorIds" | "name">;

interface UpperUnits {
  readonly limit: number;
  /** This one too, wherever it hangs. */
  readonly chosenId: string | null;
  /** Among these only; null for all. */
  readonly among: readonly string[] | null;
}

/** The open units from the top down, so many at most. */
export async function findUpperUnits(
  { db, actor }: Within,
  { limit, chosenId, among }: UpperUnits,
): Promise<OpenUnit[]> {
  const open = sql`
    select id, parent_id as "parentId", ancestor_ids as "ancestorIds", name from people.unit
    where organisation_id = ${actor.organisationId} and closed_at is null
      ${among === null ? sql`` : sql`and id = any(${[...among]}::uuid[])`}`;
  const upper = sql`(${open} order by cardinality(ancestor_ids), id limit ${limit})`;
  const { rows } = await sql<OpenUnit>`${upper} union ${open} and id = ${chosenId}`.execute(db);
  return rows;
}

/** The same with how many people work in each. */
export async function findCountableUnits(within: Within): Promise<CountableUnit[]> {
  const { db, actor } = within;
  const { rows } = await sql<{ unitId: string; headcount: number }>`
    select unit_id as "unitId", count(*)::int as headcount from people.person
    where organisation_id = ${actor.organisationId} and deactivated_at is null and unit_id is not null
    group by unit_id`.execute(db);
  const headcounts = new Map(rows.map((row) => [row.unitId, row.headcount]));
  return (await findUnits(within)).map((unit) => ({ ...unit, headcount: headcounts.get(unit.id) ?? 0 }));
}

/** Where every unit hangs, without names or counts. */
export async function findPlaces({ db, actor }: Within): Promise<UnitPlace[]> {
  return db
    .selectFrom("people.unit")
    .select(["id", "parent_id as parentId", "ancestor_ids as ancestorIds"])
    .where("organisation_id", "=", actor.organisationId)
    .execute();
}

/** Unit → who leads it, of those among these that are led. */
export async function findLeadersOf({ db, actor }: Within, unitIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom("people.unit_leader")
    .select(["unit_id as unitId", "person_id as personId"])
    .where("organisation_id", "=", actor.organisationId)
    .where("unit_id", "=", sql<string>`any(${[...unitIds]}::uuid[])`)
    .execute();
  return new Map(rows.map((row) => [row.unitId, row.personId]));
}

export const findUnit = ({ db, actor }: Within, unitId: string) =>
  db
    .selectFrom("people.unit")
    .select(["id", "parent_id as parentId", "ancestor_ids as ancestorIds", "name", "code", "closed_at as closedAt"])
    .where("organisation_id", "=", actor.organisationId)
    .where("id", "=", unitId)
    .executeTakeFirst();

export type UnitRow = NonNullable<Awaited<ReturnType<typeof findUnit>>>;

export const findUnitByCode = (
  { db, actor }: Within,
  code: string,
): Promise<{ id: string; name: string } | undefined> =>
  db
    .selectFrom("people.unit")
    .select(["id", "name"])
    .where("organisation_id", "=", actor.organisationId)
    .where(sql`lower(code)`, "=", code.toLowerCase())
    .executeTakeFirst();

export async function hasOpenUnitsBelow({ db, actor }: Within, unitId: string): Promise<boolean> {
  const below = await db
    .selectFrom("people.unit")
    .select("id")
    .where("organisation_id", "=", actor.organisationId)
    .where("parent_id", "=", unitId)
    .where("closed_at", "is", null)
    .limit(1)
    .executeTakeFirst();
  return below !== undefined;
}

/** These units and all below them, closed ones too. */
export async function findUnitIdsBelow({ db, actor }: Within, unitIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from people.unit
    where organisation_id = ${actor.organisationId} and ancestor_ids && ${unitIds}::uuid[]`.execute(db);
  return rows.map((row) => row.id);
}

export interface NewUnit extends UnitPlace {
  readonly name: string;
  readonly code: string | null;
}

/** The unit and those above it, from the top down. */
export async function findUnitPath({ db, actor }: Within, unitId: string): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select above.id, above.name from people.unit
    cross join unnest(unit.ancestor_ids) with ordinality as path (unit_id, depth)
    join people.unit above on above.organisation_id = unit.organisation_id and above.id = path.unit_id
    where unit.organisation_id = ${actor.organisationId} and unit.id = ${unitId}
    order by path.depth`.execute(db);
  return rows;
}

/** Adds units, each after the unit that it hangs below. */
export async function insertUnits({ db, actor }: Within, units: readonly NewUnit[]): Promise<void> {
  if (units.length === 0) return;
  const rows = units.map((unit) => ({
    organisation_id: actor.organisationId,
    id: unit.id,
    parent_id: unit.parentId,
    ancestor_ids: [...unit.ancestorIds],
    name: unit.name,
    code: unit.code,
  }));
  await db.insertInto("people.unit").values(rows).execute();
}

export async function updatePlaces({ db, actor }: Within, places: readonly UnitPlace[]): Promise<void> {
  for (const place of places) {
    await db
      .updateTable("people.unit")
      .set({ parent_id: place.parentId, ancestor_ids: [...place.ancestorIds] })
      .where("organisation_id", "=", actor.organisationId)
      .where("id", "=", place.id)
      .execute();
  }
}

export async function updateUnit(
  { db, actor }: Within,
  unitId: string,
  changes: { readonly name?: string; readonly code?: string | null; readonly closed_at?: Date | null },
): Promise<void> {
  await db
    .updateTable("people.unit")
    .set(changes)
    .where("organisation_id", "=", actor.organisationId)
    .where("id", "=", unitId)
    .execute();
}

/** Gives the unit this leader; null leaves it without one. */
export async function writeLeader({ db, actor }: Within, unitId: string, personId: string | null): Promise<void> {
  const organisation_id = actor.organisationId;
  if (personId === null) {
    await db
      .deleteFrom("people.unit_leader")
      .where("organisation_id", "=", organisation_id)
      .where("unit_id", "=", unitId)
      .execute();
    return;
  }
  await db
    .insertInto("people.unit_leader")
    .values({ organisation_id, unit_id: unitId, person_id: personId })
    .onConflict((conflict) => conflict.columns(["organisation_id", "unit_id"]).doUpdateSet({ person_id: personId }))
    .execute();
}

export async function findUnitLeader({ db, actor }: Within, unitId: string): Promise<string | null> {
  const row = await db
    .selectFrom("people.unit_leader")
    .select("person_id")
    .where("organisation_id", "=", actor.organisationId)
    .where("unit_id", "=", unitId)
    .executeTakeFirst();
  return row?.person_id ?? null;
}

/** The units that this person leads, by name. */
export const findLedUnits = ({ db, actor }: Within, personId: string): Promise<{ id: string; name: string }[]> =>
  db
    .selectFrom("people.unit_leader as leader")
    .innerJoin("people.unit as unit", (join) =>
      join.onRef("unit.organisation_id", "=", "leader.organisation_id").onRef("unit.id", "=", "leader.unit_id"),
    )
    .select(["unit.id", "unit.name"])
    .where("leader.organisation_id", "=", actor.organisationId)
    .where("leader.person_id", "=", personId)
    .orderBy("unit.name")
    .execute();
