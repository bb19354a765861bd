import { sql } from "kysely";
import pg from "pg";
import type { Acting } from "#platform/action/acting.ts";
import { type Actor, organisationItself } from "#platform/actor.ts";
import { globalDatabase, inOrganisation } from "#platform/db/database.ts";
import { newId } from "#platform/db/id.ts";
import { placePeople } from "../src/house/placing.ts";
import { countPast } from "../src/house/queries/past.ts";
import { countedOfPeople } from "../src/house/registry.ts";

/** An organisation of which only the house is filled: people, their units, and what they learned in 200 days. */
export interface Crowd {
  readonly organisationId: string;
  /** Leads the unit in which they work, and can sign in. */
  readonly leader: Actor;
  readonly loginId: string;
  readonly unitId: string;
  readonly topUnitId: string;
}

interface CrowdUnit {
  readonly id: string;
  readonly ancestorIds: readonly string[];
}

const perUnit = 25;
const branching = 8;

/**
 * Makes an organisation of so many people, about 25 in a unit, with one leader who can sign in. The same at every run but
 * for ids. Between its steps `owner` lets the database look at what it holds, as it does by itself in an organisation that grew;
 * with null it knows nothing of this one, as when it has just come.
 */
export async function gatherCrowd(people: number, now: Date, owner: pg.ClientConfig | null): Promise<Crowd> {
  const organisationId = newId();
  const loginId = newId();
  const units = tree(Math.max(1, Math.round(people / perUnit)));
  const [topUnitId = "", unitId = ""] = [units.at(0)?.id, units.at(-1)?.id];
  await globalDatabase().insertInto("platform.organisation").values({ id: organisationId, name: "Menigte" }).execute();
  await globalDatabase()
    .insertInto("identity.login")
    .values({ id: loginId, name: "Lena Leidinggevende", email: `${loginId}@menigte.example` })
    .execute();
  await globalDatabase()
    .insertInto("identity.membership")
    .values({ login_id: loginId, organisation_id: organisationId })
    .execute();
  const leaderId = newId();
  const steps: ((acting: Acting) => Promise<void>)[] = [
    (acting) => insertUnits(acting, units),
    (acting) => insertPeople(acting, people, { leaderId, loginId, unitId }),
    (acting) => placePeople(acting, null),
    learn,
    (acting) => countPast(acting, countedOfPeople()),
  ];
  for (const step of steps) {
    await inOrganisation(organisationId, (db) => step({ actor: organisationItself(organisationId), db, now }));
    if (owner) await analyse(owner);
  }
  const leader: Actor = {
    ...organisationItself(organisationId),
    personId: leaderId,
    roles: new Set(["employee", "leader", "hr_adviser"]),
    ledUnitIds: [unitId],
  };
  return { organisationId, leader, loginId, unitId, topUnitId };
}

async function analyse(owner: pg.ClientConfig): Promise<void> {
  const client = new pg.Client(owner);
  await client.connect();
  await client.query("analyze");
  await client.end();
}

/** A tree in which each unit has at most eight directly below it. */
function tree(count: number): CrowdUnit[] {
  const units: CrowdUnit[] = [];
  for (let index = 0; index < count; index += 1) {
    const above = index === 0 ? [] : (units[Math.floor((index - 1) / branching)]?.ancestorIds ?? []);
    const id = newId();
    units.push({ id, ancestorIds: [...above, id] });
  }
  return units;
}

async function insertUnits({ db, actor }: Acting, units: readonly CrowdUnit[]): Promise<void> {
  await db
    .insertInto("people.organisation_profile")
    .values({ organisation_id: actor.organisationId, name: "Menigte" })
    .execute();
  const rows = units.map(({ id, ancestorIds }, index) => ({
    organisation_id: actor.organisationId,
    id,
    parent_id: ancestorIds.at(-2) ?? null,
    ancestor_ids: [...ancestorIds],
    name: `Team ${index + 1}`,
  }));
  for (let at = 0; at < rows.length; at += 1000)
    await db
      .insertInto("people.unit")
      .values(rows.slice(at, at + 1000))
      .execute();
}

interface Leader {
  readonly leaderId: string;
  readonly loginId: string;
  readonly unitId: string;
}

async function insertPeople({ db, actor }: Acting, people: number, leader: Leader): Promise<void> {
  const { organisationId } = actor;
  await sql`
    insert into people.person (organisation_id, id, login_id, name, sort_name, unit_id)
    select ${organisationId}::uuid, case when n = 0 then ${leader.leaderId}::uuid else gen_random_uuid() end,
      case when n = 0 then ${leader.loginId} end, 'Collega ' || n, 'collega ' || n,
      case when n = 0 then ${leader.unitId}::uuid else unit.id end
    from generate_series(0, ${people - 1}::int) as n
    join (select id, row_number() over (order by id) - 1 as place, count(*) over () as units
          from people.unit where organisation_id = ${organisationId}) unit on unit.place = n % unit.units`.execute(db);
  await db
    .insertInto("people.unit_leader")
    .values({ organisation_id: organisationId, unit_id: leader.unitId, person_id: leader.leaderId })
    .execute();
}

/** Everybody learned on up to four of the latest 200 days. */
async function learn({ db, actor, now }: Acting): Promise<void> {
  const names = countedOfPeople().map(({ indicator }) => indicator);
  await sql`
    insert into house.person_day (organisation_id, indicator, person_id, day, events)
    select organisation_id, indicator, id, ${now.toISOString().slice(0, 10)}::date - abs(hashtext(name || indicator || n)) % 200, 1
    from people.person cross join unnest(${names}::text[]) as indicator cross join generate_series(1, 4) as n
    where organisation_id = ${actor.organisationId}
    on conflict do nothing`.execute(db);
}
