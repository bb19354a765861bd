import { type Insertable, sql } from "kysely";
import type { Db } from "../../db/database.ts";
import type { DB } from "../../db/tables.ts";

type Row = Insertable<DB["identity.sign_in"]>;

export async function insertSignIn(db: Db, row: Row): Promise<void> {
  await db.insertInto("identity.sign_in").values(row).execute();
}

/** One statement whether there is such a login or not, so that the time tells nothing. */
export async function insertFailedSignIn(db: Db, row: Omit<Row, "login_id"> & { login_id: string | null }) {
  await sql`
    with kept as (
      insert into identity.sign_in (id, login_id, tried_at, succeeded, way, second_step, browser, system, network)
      select ${row.id}::uuid, id, ${row.tried_at}::timestamptz, false, ${row.way}, ${row.second_step}, ${row.browser}, ${row.system},
        ${row.network}
      from identity.login where id = ${row.login_id}
    )
    ${countingRefused(row.tried_at as Date, "failed")}`.execute(db);
}

export async function countHeldBack(db: Db, at: Date): Promise<void> {
  await countingRefused(at, "held_back").execute(db);
}

const countingRefused = (at: Date, reason: "failed" | "held_back") => sql`
  insert into identity.refused_try (day, reason, tries) values ((${at}::timestamptz at time zone 'UTC')::date, ${reason}, 1)
  on conflict (day, reason) do update set tries = refused_try.tries + 1`;

/** The last times that somebody came in with this login, or failed to. */
export const findSignIns = (db: Db, loginId: string, which: { readonly succeeded: boolean; readonly limit: number }) =>
  db
    .selectFrom("identity.sign_in")
    .select(["id", "tried_at as at", "way", "second_step as secondStep", "new_device as isNewDevice"])
    .select(["browser", "system", "network"])
    .where("login_id", "=", loginId)
    .where("succeeded", "=", which.succeeded)
    .orderBy("tried_at", "desc")
    .limit(which.limit)
    .execute();

export async function countFailedSignIns(db: Db, loginId: string): Promise<number> {
  const row = await db
    .selectFrom("identity.sign_in")
    .select((expression) => expression.fn.countAll<number>().as("failures"))
    .where("login_id", "=", loginId)
    .where("succeeded", "=", false)
    .executeTakeFirstOrThrow();
  return row.failures;
}

/** True when this browser did not come in with this login before. */
export async function upsertKnownDevice(db: Db, loginId: string, deviceHash: string, at: Date): Promise<boolean> {
  const { rows } = await sql<{ isNew: boolean }>`
    insert into identity.known_device (login_id, device_hash, used_at) values (${loginId}, ${deviceHash}, ${at})
    on conflict (login_id, device_hash) do update set used_at = excluded.used_at
    returning xmax = 0 as "isNew"`.execute(db);
  return rows[0]?.isNew ?? true;
}

export interface RefusedDay {
  /** "2026-11-24" in UTC. */
  readonly day: string;
  /** Wrong passwords, codes and passkeys over all of the house, for whoever they were meant. */
  readonly failed: number;
  /** Tries that had to wait because there were too many before. */
  readonly heldBack: number;
  /** Of the failed ones: for whoever belongs to this organisation. */
  readonly failedHere: number;
}

/** How many were not let in, per day on which there were any, the last first. No day says whom it concerned. */
export async function findRefusedDays(db: Db, organisationId: string, since: Date): Promise<RefusedDay[]> {
  const { rows } = await sql<RefusedDay>`
    select to_char(day, 'YYYY-MM-DD') as day,
      coalesce(sum(tries) filter (where reason = 'failed'), 0) as failed,
      coalesce(sum(tries) filter (where reason = 'held_back'), 0) as "heldBack",
      (select count(*) from identity.sign_in
       join identity.membership on membership.login_id = sign_in.login_id and membership.organisation_id = ${organisationId}
       where not succeeded and (tried_at at time zone 'UTC')::date = day) as "failedHere"
    from identity.refused_try where day >= (${since}::timestamptz at time zone 'UTC')::date
    group by day order by day desc`.execute(db);
  return rows;
}

/** Forgets what is older: sign-ins and counts from before `before`, browsers that were not used since `unusedSince`. Returns how many sign-ins went. */
export async function deleteSignInsBefore(db: Db, before: Date, unusedSince: Date): Promise<number> {
  await sql`delete from identity.refused_try where day < (${before}::timestamptz at time zone 'UTC')::date`.execute(db);
  await db.deleteFrom("identity.known_device").where("used_at", "<", unusedSince).execute();
  const result = await db.deleteFrom("identity.sign_in").where("tried_at", "<", before).executeTakeFirst();
  return Number(result.numDeletedRows);
}
