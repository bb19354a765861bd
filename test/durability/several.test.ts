import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { inOrganisation } from "#platform/db/database.ts";
import { superviseJobs } from "#platform/jobs/jobs.ts";
import { lockOrganisation } from "../../src/people/queries/organisation.ts";
import { acting } from "../actors.ts";
import { bram, type CastMember, deLinde, farid, thomas } from "../cast.ts";
import { useDatabase } from "../database/database.ts";
import { useFiles } from "../files.ts";
import { freePort } from "../port.ts";
import { signIn } from "../session.ts";
import { publishedTraining } from "../trainings.ts";
import { readLive } from "../web/live.ts";
import { type Balancer, balance } from "./balancer.ts";
import { Browser, noOutage } from "./browser.ts";
import { browsersOf, fill, type Furniture } from "./furnish.ts";
import { House } from "./house.ts";
import { asking } from "./load.ts";
import { Imports } from "./loads/imports.ts";
import { startWork, verify } from "./rounds.ts";

const database = useDatabase();
const files = useFiles();
let furniture: Furniture;
let balancer: Balancer;
let one: House;
let other: House;

beforeAll(async () => {
  furniture = await fill(300);
  const ports = [await freePort(), await freePort()] as const;
  balancer = await balance(ports);
  const { host = "", user = "", database: name = "" } = database.owner();
  const environment = {
    BASE_URL: balancer.address,
    DATABASE_URL: `postgresql://${user}@localhost/${name}?host=${encodeURIComponent(host)}`,
    STOP_DELAY: "1",
  };
  one = new House(files.folder(), ports[0], environment);
  other = new House(files.folder(), ports[1], environment);
  await Promise.all([one.stand(), other.stand()]);
}, 120_000);

afterAll(async () => {
  await Promise.all([one.stop(), other.stop()]);
  await balancer.close();
});

const cookieOf = async (member: CastMember): Promise<string> => (await signIn(member)).split(";")[0] ?? "";

describe("two processes on one database", () => {
  it("are replaced one after the other while people work, without a failed request", { timeout: 120_000 }, async () => {
    const outage = noOutage();
    const loads = furniture.loads(files.folder(), browsersOf(furniture, balancer.address, outage));
    const rest = startWork(loads, 400);
    for (const house of [one, other]) {
      expect(await house.stop()).toBe(0);
      await house.stand();
      await balancer.allReady();
    }
    await rest();
    expect(outage).toEqual({ broken: 0, unavailable: 0, unclear: [] });
    for (const [load, { acknowledged, lost, doubled }] of await verify(database.owner(), loads)) {
      expect(acknowledged, load.name).toBeGreaterThan(0);
      expect({ load: load.name, lost, doubled }).toEqual({ load: load.name, lost: [], doubled: [] });
    }
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
    const { trainingId } = await publishedTraining(await acting(thomas), "Nieuws");
    const page = readLive(
      await fetch(`${other.baseUrl}/meldingen/live`, {
        headers: { cookie: await cookieOf(bram), accept: "text/event-stream" },
      }),
    );
    const hr = new Browser(balancer.address, await cookieOf(farid), noOutage());
    const batch = await hr.post(`/trainingen/${trainingId}/inschrijven`, { person: bram.id });
    await hr.post(batch, {});
    let text = "";
    while (!text.includes("Nieuws")) text += JSON.stringify((await page.next())?.data);
    await page.close();
    expect(text).toContain("Nieuws");
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
    await asking(database.owner(), async (ask) => {
      expect(await imports.verifyEnd(ask)).toMatchObject({ acknowledged: 1, lost: [], doubled: [] });
    });
  });
});

/** The process of which a connection waits for a lock. */
const processThatWaits = (): Promise<number> =>
  asking(database.owner(), async (ask) => {
    const [waiting] = await ask<{ name: string }>(
      `select application_name as name from pg_stat_activity
       where datname = current_database() and wait_event_type = 'Lock' and application_name like 'leerhuis %'`,
    );
    return Number(waiting?.name.split(" ")[1] ?? 0);
  });

/** Lets the time pass after which a worker that says nothing counts as dead; true when its job is done. */
const takenUpAgain = (): Promise<boolean> =>
  asking(database.owner(), async (ask) => {
    await ask("update jobs.job set heartbeat_on = now() - interval '1 minute' where state = 'active'");
    await ask("update jobs.queue set monitor_on = null, monitor_claim_on = null");
    await superviseJobs();
    await ask("update jobs.job set start_after = now() where state = 'retry'");
    const waiting = await ask("select 1 from people.import where state = 'applying'");
    return waiting.length === 0;
  });
