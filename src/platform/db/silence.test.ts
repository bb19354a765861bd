import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ask } from "#test/backups.ts";
import { deLinde } from "#test/cast.ts";
import { useDatabase } from "#test/database/database.ts";
import { openLine, type SilentLine } from "#test/database/silent-line.ts";
import { closeJobs, openJobs } from "../jobs/jobs.ts";
import { Hearing } from "../live/hearing.ts";
import { databaseIsAway } from "./away.ts";
import { connectDatabase, type Db, disconnectDatabase, globalDatabase, inOrganisation } from "./database.ts";

const { owner } = useDatabase();
const patience = 800;
let line: SilentLine;

beforeAll(async () => {
  line = await openLine(owner());
  await Promise.all([closeJobs(), disconnectDatabase()]);
  connectDatabase({ ...line.config, max: 2, idleTimeoutMillis: 0, connectionTimeoutMillis: 2 * patience }, patience);
});
afterAll(async () => {
  await disconnectDatabase();
  connectDatabase(owner());
  await openJobs();
  await line.close();
});

const backend = async (db: Db): Promise<number> => {
  const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db);
  return rows[0]?.pid ?? 0;
};

describe("a database that says nothing any more", () => {
  it("is away for whoever asked it, in bounded time, and leaves no place in the pool taken", async () => {
    const before = await Promise.all([backend(globalDatabase()), backend(globalDatabase())]);
    line.hush();
    const asked = [inOrganisation(deLinde.id, backend), backend(globalDatabase()), inOrganisation(deLinde.id, backend)];
    const [first, second, third] = await Promise.allSettled(asked);
    for (const outcome of [first, second])
      expect(outcome?.status === "rejected" && databaseIsAway(outcome.reason)).toBe(true);
    expect(third?.status === "fulfilled" && third.value).toBeGreaterThan(0);
    expect(before).not.toContain(third?.status === "fulfilled" && third.value);
    expect(await inOrganisation(deLinde.id, backend)).toBeGreaterThan(0);
  });

  it("is not suspected of it while nobody asks, nor while an answer takes its time", async () => {
    const [pid] = await Promise.all([backend(globalDatabase()), sql`select pg_sleep(0.4)`.execute(globalDatabase())]);
    await new Promise((resolve) => setTimeout(resolve, 2 * patience));
    const still = await Promise.all([backend(globalDatabase()), backend(globalDatabase())]);
    expect(still).toContain(pid);
  });

  it("is asked again by whoever listens for news, who then may have missed some", async () => {
    const [messages, missed]: [string[], string[]] = [[], []];
    const hearing = new Hearing(() => missed.push("missed"), 200);
    hearing.on("leerhuis_test", (message) => messages.push(message));
    await hearing.start();
    line.hush();
    await expect.poll(() => missed, { timeout: 20_000 }).toEqual(["missed"]);
    await ask(owner(), "select pg_notify('leerhuis_test', 'again')");
    await expect.poll(() => messages, { timeout: 20_000 }).toEqual(["again"]);
    await hearing.stop();
  });

  it("is away also for whoever wants to connect to it", async () => {
    line.hush();
    line.hold();
    const asked = await Promise.allSettled(Array.from({ length: 5 }, () => backend(globalDatabase())));
    expect(asked.map((each) => each.status === "rejected" && databaseIsAway(each.reason))).toEqual(
      asked.map(() => true),
    );
  });
});
