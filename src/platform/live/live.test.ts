import { afterEach, describe, expect, it } from "vitest";
import { sql } from "kysely";
import pg from "pg";
import { aylin, bram, deLinde } from "#test/cast.ts";
import { useDatabase } from "#test/database/database.ts";
import { readLive } from "#test/web/live.ts";
import { setClock } from "../clock.ts";
import { connectionPool, globalDatabase, newConnection } from "../db/database.ts";
import { newId } from "../db/id.ts";
import { Connections, type LiveReader } from "./connections.ts";
import { Hearing } from "./hearing.ts";

const database = useDatabase();
afterEach(() => setClock(null));

const reader = (changes: Partial<LiveReader> = {}): LiveReader => ({
  organisationId: deLinde.id,
  personId: aylin.id,
  sessionId: "session",
  sessionExpiresAt: new Date(Date.now() + 3600_000),
  locale: "nl",
  timeZone: "Europe/Amsterdam",
  ...changes,
});

function opened(connections: Connections, changes: Partial<LiveReader> = {}) {
  const connection = connections.open(reader(changes));
  if (!connection) throw new Error("It was refused.");
  return { ...connection, page: readLive(connection.stream.response) };
}

describe("the open pages of a process", () => {
  it("hear what is told to their reader", async () => {
    const pages = new Connections({ perPerson: 6, inAll: 100 });
    const own = opened(pages);
    opened(pages, { personId: bram.id });
    expect(pages.of(deLinde.id, aylin.id).map(({ stream }) => stream)).toEqual([own.stream]);
    own.stream.send({ name: "hello", id: "7", data: { text: "regel\nregel" } });
    expect(await own.page.next()).toEqual({ name: "hello", id: "7", data: { text: "regel\nregel" } });
  });

  it("are let go when the reader closes them, and count no longer", async () => {
    const pages = new Connections({ perPerson: 6, inAll: 100 });
    await opened(pages).page.close();
    expect(pages.count).toBe(0);
    expect(pages.of(deLinde.id, aylin.id)).toEqual([]);
  });

  it("have a limit for each person: the oldest is asked to make room, and not to come back by itself", async () => {
    const pages = new Connections({ perPerson: 2, inAll: 100 });
    const first = opened(pages);
    opened(pages);
    opened(pages);
    expect(await first.page.next()).toMatchObject({ name: "yield" });
    expect(await first.page.next()).toBeNull();
    expect(pages.count).toBe(2);
  });

  it("have a limit for the process: one more is refused", () => {
    const pages = new Connections({ perPerson: 6, inAll: 3 });
    for (let person = 0; person < 3; person += 1) opened(pages, { personId: newId() });
    expect(pages.open(reader())).toBeNull();
  });

  it("end with their session, and when it expires", async () => {
    const pages = new Connections({ perPerson: 6, inAll: 100 });
    const ended = opened(pages, { sessionId: "ended" });
    const expiring = opened(pages, { sessionId: "expiring", sessionExpiresAt: new Date("2026-11-22T12:00:00Z") });
    pages.endSession("ended");
    expect(await ended.page.next()).toBeNull();
    setClock(() => new Date("2026-11-22T11:59:59Z"));
    pages.beat();
    expect(pages.count).toBe(1);
    setClock(() => new Date("2026-11-22T12:00:00Z"));
    pages.beat();
    expect(await expiring.page.next()).toBeNull();
    expect(pages.count).toBe(0);
  });

  it("are cut when they do not read what is sent", () => {
    const pages = new Connections({ perPerson: 6, inAll: 100 });
    const { stream } = pages.open(reader()) ?? {};
    for (let time = 0; time < 100; time += 1) stream?.send({ name: "much", data: "x".repeat(1000) });
    expect(pages.count).toBe(0);
  });

  it("cost no query as long as nothing happens, be they a thousand", () => {
    const pages = new Connections({ perPerson: 6, inAll: 2000 });
    for (let person = 0; person < 1000; person += 1) opened(pages, { personId: newId() });
    let queries = 0;
    const count = (): void => void (queries += 1);
    connectionPool().on("acquire", count);
    for (let time = 0; time < 10; time += 1) pages.beat();
    connectionPool().off("acquire", count);
    expect(pages.count).toBe(1000);
    expect(queries).toBe(0);
    pages.endAll();
  });
});

/** A hearing that collects what it hears; `heard` waits for so many messages. */
async function listening(channel: string) {
  const messages: string[] = [];
  const missed: string[] = [];
  const hearing = new Hearing(() => missed.push("missed"));
  hearing.on(channel, (message) => messages.push(message));
  await hearing.start();
  return { messages, missed, hearing };
}

describe("hearing", () => {
  it("brings what another process told, when its transaction commits", async () => {
    const { messages, hearing } = await listening("leerhuis_test");
    const { client: elsewhere } = newConnection();
    await elsewhere.connect();
    await elsewhere.query("begin; select pg_notify('leerhuis_test', 'undone'); rollback");
    await elsewhere.query("select pg_notify('leerhuis_other', 'for others'), pg_notify('leerhuis_test', 'done')");
    await elsewhere.end();
    await expect.poll(() => messages).toEqual(["done"]);
    await hearing.stop();
  });

  it("comes back after its connection broke, and says that it may have missed something", async () => {
    const { messages, missed, hearing } = await listening("leerhuis_test");
    const owner = new pg.Client(database.owner());
    await owner.connect();
    await owner.query(`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and query like 'listen%'`);
    await owner.end();
    await expect.poll(() => missed, { timeout: 10_000 }).toEqual(["missed"]);
    await sql`select pg_notify('leerhuis_test', 'again')`.execute(globalDatabase());
    await expect.poll(() => messages).toEqual(["again"]);
    await hearing.stop();
  });
});
