import { setTimeout as delay } from "node:timers/promises";
import { sql } from "kysely";
import pg from "pg";
import { describe, expect, it } from "vitest";
import { deLinde } from "#test/cast.ts";
import { useDatabase } from "#test/database/database.ts";
import { problemOf } from "../http/problem.ts";
import { databaseIsAway } from "./away.ts";
import { type Db, inOrganisation } from "./database.ts";

const { owner } = useDatabase();

const processOf = async (db: Db): Promise<number> => {
  const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db);
  return rows[0]?.pid ?? 0;
};

/** Ends a connection as a server does that stops, or that ends all others when one of them crashed. */
async function end(pid: number): Promise<void> {
  const client = new pg.Client(owner());
  await client.connect();
  await client.query("select pg_terminate_backend($1)", [pid]);
  await client.end();
}

describe("a connection that breaks while it is in use", () => {
  it("fails what was using it and nothing else: the process lives, and the next finds another", async () => {
    const broken = inOrganisation(deLinde.id, async (db) => {
      await end(await processOf(db));
      await delay(50); // The news arrives while nothing is asked.
      await sql`select 1`.execute(db);
    });
    expect(databaseIsAway(await broken.catch((error: unknown) => error))).toBe(true);
    expect(await inOrganisation(deLinde.id, processOf)).toBeGreaterThan(0);
  });

  it("is the database being away also for what was waiting for its answer", async () => {
    const broken = inOrganisation(deLinde.id, async (db) => {
      const pid = await processOf(db);
      const asked = sql`select pg_sleep(20)`.execute(db);
      await Promise.all([asked, end(pid)]);
    });
    expect(databaseIsAway(await broken.catch((error: unknown) => error))).toBe(true);
  });
});

describe("a statement that takes longer than it may", () => {
  it("is stopped and undone, and whoever asked is told that it took too long", async () => {
    const stopped = inOrganisation(deLinde.id, async (db) => {
      await sql`set local statement_timeout = 50`.execute(db);
      await sql`select pg_sleep(20)`.execute(db);
    });
    const problem = problemOf(await stopped.catch((error: unknown) => error), "");
    expect(problem).toMatchObject({ status: 503, sentence: expect.stringContaining("Dit duurde te lang") as unknown });
  });
});
