import { setTimeout as wait } from "node:timers/promises";
import type pg from "pg";
import { applicationRole } from "#platform/db/database.ts";

/** Lets the database be able to count statements; it has to be started anew afterwards. `owner` is its superuser. */
export async function prepareToCount(owner: pg.Client): Promise<void> {
  await owner.query("alter system set shared_preload_libraries = 'pg_stat_statements'");
}

/** Makes the counters, and lets them rest: while the time is taken nothing is counted. */
export async function installCounters(owner: pg.Client): Promise<void> {
  await owner.query("create extension if not exists pg_stat_statements");
  await owner.query("alter system set pg_stat_statements.track_utility = off");
  await count(owner, "none");
}

/** How many statements the application sent to the database during `work`, what it does in the background included. */
export async function countStatements(owner: pg.Client, work: () => Promise<void>): Promise<number> {
  await count(owner, "top");
  await owner.query("select pg_stat_statements_reset()");
  await work();
  const { rows } = await owner.query<{ calls: number }>(
    `select coalesce(sum(calls), 0)::float8 as calls from pg_stat_statements
     where userid = (select oid from pg_roles where rolname = $1)`,
    [applicationRole],
  );
  await count(owner, "none");
  return rows[0]?.calls ?? 0;
}

/** Every connection hears of it before its next statement; the first moment is for the server to hear of it itself. */
async function count(owner: pg.Client, which: "top" | "none"): Promise<void> {
  await owner.query(`alter system set pg_stat_statements.track = '${which}'`);
  await owner.query("select pg_reload_conf()");
  await wait(200);
}
