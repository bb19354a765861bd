import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { connectDatabase, disconnectDatabase, inOrganisation } from "#platform/db/database.ts";
import { type DatabaseServer, startEmbeddedPostgres } from "#platform/db/embedded.ts";
import { closeJobs, openJobs, superviseJobs } from "#platform/jobs/jobs.ts";
import { lockOrganisation } from "../../src/people/queries/organisation.ts";
import { acting } from "../actors.ts";
import { aylin, bram, type CastMember, chantal, deLinde, farid, thomas } from "../cast.ts";
import { freePort } from "../port.ts";
import { signIn } from "../session.ts";
import { publishedTraining } from "../trainings.ts";
import { type LivePage, readLive } from "../web/live.ts";
import { type Balancer, balance } from "./balancer.ts";
import { untilFinished } from "./after.ts";
import { Browser, noOutage } from "./browser.ts";
import { browsersOf, furnish, type Furniture } from "./furnish.ts";
import { House } from "./house.ts";
import { asking, type Load } from "./load.ts";
import { Imports } from "./loads/imports.ts";
import { startWork, verify } from "./rounds.ts";

const folder = mkdtempSync(join(realpathSync(tmpdir()), "leerhuis-several-"));
const silent = { debug: () => {}, warn: () => {}, error: () => {} };
const openDatabase = (): Promise<DatabaseServer> =>
  startEmbeddedPostgres({ dataDir: folder, log: silent, durable: false });

let furniture: Furniture;
let server: DatabaseServer;
let balancer: Balancer;
let one: House;
let other: House;
let loads: readonly Load[];
const outage = noOutage();

beforeAll(async () => {
  furniture = await furnish(folder, 200);
  server = await openDatabase();
  connectDatabase(server.connection);
  await openJobs();
  const ports = [await freePort(), await freePort()] as const;
  balancer = await balance(ports);
  const { host = "", user = "", database = "" } = server.connection;
  const environment = {
    BASE_URL: balancer.address,
    DATABASE_URL: `postgresql://${user}@localhost/${database}?host=${encodeURIComponent(host)}`,
    STOP_DELAY: "1",
  };
  one = new House(folder, ports[0], environment);
  other = new House(folder, ports[1], environment);
  await Promise.all([one.stand(), other.stand()]);
  loads = furniture.loads(folder, browsersOf(furniture, balancer.address, outage));
}, 120_000);

afterAll(async () => {
  await Promise.all([one.stop(), other.stop()]);
  await balancer.close();
  await closeJobs();
  await disconnectDatabase();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

const cookieOf = async (member: CastMember): Promise<string> => (await signIn(member)).split(";")[0] ?? "";

describe("two processes on one database", () => {
  it("are replaced one after the other while people work, without a failed request", { timeout: 120_000 }, async () => {
    const rest = startWork(loads, 400);
    for (const house of [one, other]) {
      expect(await house.stop()).toBe(0);
      await house.stand();
      await balancer.allReady();
    }
    await rest();
    expect(outage).toEqual({ broken: 0, unavailable: 0, unclear: [] });
    await expectAllKept();
  });

  it("know each other's sessions, and their end", async () => {
    const cookie = await cookieOf(thomas);
    const statusAt = async ({ baseUrl }: House): Promise<number> =>
      (await fetch(baseUrl, { headers: { cookie }, redirect: "manual" })).status;
    expect([await statusAt(one), await statusAt(other)]).toEqual([200, 200]);
    const headers = { cookie, origin: balancer.address, "sec-fetch-site": "same-origin" };
    await fetch(`${one.baseUrl}/uitloggen`, { method: "POST", headers, redirect: "manual" });
    expect([await statusAt(one), await statusAt(other)]).toEqual([303, 303]);
  });

  it("bring news to a page that is open at the other", async () => {
    expect(await heardAt(other, [bram])).toContain("Nieuws");
  });

  it("do a job once that one of them took and died over", { timeout: 120_000 }, async () => {
    const imports = new Imports(new Browser(balancer.address, await cookieOf(farid), noOutage()), 700_000);
    const struck = await inOrganisation(deLinde.id, async (db) => {
      await lockOrganisation({ db, actor: await acting(farid) });
      await imports.step();
      const processId = await vi.waitUntil(processThatWaits, { timeout: 30_000 });
      const taker = [one, other].find((house) => house.processId() === processId);
      await taker?.strike("application");
      return taker;
    });
    expect(struck).toBeDefined();
    await vi.waitUntil(takenUpAgain, { timeout: 60_000, interval: 500 });
    await asking(server.connection, async (ask) => {
      expect(await imports.verifyEnd(ask)).toMatchObject({ acknowledged: 1, lost: [], doubled: [] });
    });
  });
});

describe("a process whose database is away for a while", () => {
  it("says so, loses nothing, and goes on by itself when it is back", { timeout: 150_000 }, async () => {
    await other.stop();
    await one.stand();
    const processId = one.processId();
    const rest = startWork(loads, 400);
    await delay(1000);
    await server.stop();
    expect((await ask("/health")).status).toBe(200);
    expect((await ask("/ready")).status).toBe(503);
    const page = await ask("/catalogus");
    expect(page.status).toBe(503);
    expect(await page.text()).toContain("De database is even niet bereikbaar. Er is niets veranderd");
    const form = `${balancer.address}/trainingen/nieuw`;
    const fromForm = { origin: balancer.address, "sec-fetch-site": "same-origin", referer: form };
    const sent = await ask("/trainingen/nieuw", fromForm, { method: "POST", body: new FormData() });
    expect([sent.status, await sent.text()]).toEqual([503, expect.stringContaining(`href="${form}"`)]);
    const json = await ask("/catalogus", { accept: "application/json", "accept-language": "en" });
    expect(await json.text()).toMatch(/^\{"error":"The database cannot be reached for a moment/);
    await delay(2000);
    server = await openDatabase();
    await one.stand();
    await rest();
    expect(one.processId()).toBe(processId);
    expect(outage.unclear).toEqual([]);
    expect(outage.unavailable).toBeGreaterThan(0);
    await expectAllKept();
  });

  it("hears news and does jobs again afterwards", { timeout: 200_000 }, async () => {
    expect(await heardAt(one, [chantal, aylin])).toContain("Nieuws");
    await asking(server.connection, async (asks) => {
      // A job that was under way then is taken for dead half a minute later, looked for each minute, and tried again.
      expect(await untilFinished(asks, 150)).toEqual({ jobs: [], untold: 0, inTransaction: 0, locks: 0 });
    });
  });

  const ask = (path: string, headers: Record<string, string> = {}, sent: RequestInit = {}): Promise<Response> =>
    fetch(one.baseUrl + path, { ...sent, headers: { cookie: furniture.cookies.get(thomas) ?? "", ...headers } });
});

async function expectAllKept(): Promise<void> {
  for (const [load, { acknowledged, lost, doubled }] of await verify(server.connection, loads)) {
    expect(acknowledged, load.name).toBeGreaterThan(0);
    expect({ load: load.name, lost, doubled }).toEqual({ load: load.name, lost: [], doubled: [] });
  }
}

/**
 * What somebody hears who has a page open at this house while HR enrols them, wherever that is answered. A page whose house was deaf for a while is
 * ended, and then it is tried with the next: who is told of a second enrolment is told of both as one.
 */
async function heardAt(house: House, [person, ...others]: readonly CastMember[]): Promise<string> {
  if (!person) return "";
  const hr = new Browser(balancer.address, await cookieOf(farid), noOutage());
  const { trainingId } = await publishedTraining(await acting(thomas), "Nieuws");
  const headers = { cookie: await cookieOf(person), accept: "text/event-stream" };
  const page = readLive(await fetch(`${house.baseUrl}/meldingen/live`, { headers }));
  await hr.post(await hr.post(`/trainingen/${trainingId}/inschrijven`, { person: person.id }), {});
  const heard = await toldBy(page);
  await page.close();
  return heard.includes("Nieuws") ? heard : heardAt(house, others);
}

/** What the page is told until it hears of the enrolment, or is ended. */
async function toldBy(page: LivePage): Promise<string> {
  let heard = "";
  while (!heard.includes("Nieuws")) {
    const event = await page.next();
    if (!event) return heard;
    heard += JSON.stringify(event.data);
  }
  return heard;
}

/** The process of which a connection waits for a lock. */
const processThatWaits = (): Promise<number> =>
  asking(server.connection, async (ask) => {
    const [waiting] = await ask<{ name: string }>(
      `select application_name as name from pg_stat_activity
       where datname = current_database() and wait_event_type = 'Lock' and application_name like 'leerhuis %'`,
    );
    return Number(waiting?.name.split(" ")[1] ?? 0);
  });

/** Lets the time pass after which a worker that says nothing counts as dead; true when its job is done. */
const takenUpAgain = (): Promise<boolean> =>
  asking(server.connection, async (ask) => {
    await ask("update jobs.job set heartbeat_on = now() - interval '1 minute' where state = 'active'");
    await ask("update jobs.queue set monitor_on = null, monitor_claim_on = null");
    await superviseJobs();
    await ask("update jobs.job set start_after = now() where state = 'retry'");
    const waiting = await ask("select 1 from people.import where state = 'applying'");
    return waiting.length === 0;
  });
