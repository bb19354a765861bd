/**
 * What people meet whose database is away for a while: `npm run bench outage`, after a build (`npm start`). Once it is stopped and
 * started, once all of its processes stand still, as on a disk or a machine that hangs. SECONDS (60) says for how long.
 */
import { mkdtempSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { expect, it } from "vitest";
import { type DatabaseServer, startEmbeddedPostgres } from "#platform/db/embedded.ts";
import { readPostmaster } from "#platform/db/embedded/postmaster.ts";
import { thomas } from "../test/cast.ts";
import { untilFinished } from "../test/durability/after.ts";
import { noOutage } from "../test/durability/browser.ts";
import { browsersOf, furnish } from "../test/durability/furnish.ts";
import { House } from "../test/durability/house.ts";
import { asking } from "../test/durability/load.ts";
import { startWork, verify } from "../test/durability/rounds.ts";
import { freePort } from "../test/port.ts";

const seconds = Number(process.env["SECONDS"] ?? 60);
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const silent = { debug: () => {}, warn: () => {}, error: () => {} };
const folder = mkdtempSync(join(realpathSync(tmpdir()), "leerhuis-outage-"));
const open = (): Promise<DatabaseServer> => startEmbeddedPostgres({ dataDir: folder, log: silent, durable: false });

let server: DatabaseServer;

const outages: readonly { readonly name: string; readonly begin: () => Promise<() => Promise<void>> }[] = [
  {
    name: "stopped",
    begin: async () => {
      await server.stop();
      return async () => {
        server = await open();
      };
    },
  },
  {
    name: "standing still",
    begin: async () => {
      const processes = processesOf(readPostmaster(join(folder, "pg18"))?.pid ?? 0);
      for (const pid of processes) process.kill(pid, "SIGSTOP");
      return async () => {
        for (const pid of processes) process.kill(pid, "SIGCONT");
      };
    },
  },
];

const processesOf = (postmaster: number): number[] => [
  postmaster,
  ...readFileSync(`/proc/${postmaster}/task/${postmaster}/children`, "utf8").split(" ").filter(Boolean).map(Number),
];

it("what people meet whose database is away for a while", async () => {
  const furniture = await furnish(folder, 400);
  server = await open();
  const { host = "", user = "", database = "" } = server.connection;
  const url = `postgresql://${user}@localhost/${database}?host=${encodeURIComponent(host)}`;
  const house = new House(folder, await freePort(), { DATABASE_URL: url });
  try {
    await house.stand();
    const processId = house.processId();
    const outage = noOutage();
    const loads = furniture.loads(folder, browsersOf(furniture, house.baseUrl, outage));
    for (const { name, begin } of outages) {
      outage.unavailable = 0;
      const rest = startWork(loads, 100);
      await delay(3000);
      const end = await begin();
      const asked = await askFor(seconds, house.baseUrl, furniture.cookies.get(thomas) ?? "");
      await end();
      const secondsUntilReady = await house.stand();
      await delay(3000);
      await rest();
      say(`${name} for ${seconds} s`);
      say(`  a page asked for every second: ${asked.inWords}`);
      say(`  ready again after ${secondsUntilReady.toFixed(1)} s, in the same process`);
      say(`  people at work: ${outage.unavailable} told in a sentence, ${outage.broken} without a connection`);
      expect(house.processId()).toBe(processId);
      expect({ unclear: outage.unclear, broken: outage.broken, unclearPages: asked.unclear }).toEqual({
        unclear: [],
        broken: 0,
        unclearPages: [],
      });
      expect(asked.ready).not.toContain(200);
      for (const [load, { acknowledged, lost, doubled }] of await verify(server.connection, loads)) {
        say(`  ${load.name}: ${acknowledged} acknowledged, ${lost.length} lost, ${doubled.length} doubled`);
        expect({ lost, doubled }).toEqual({ lost: [], doubled: [] });
      }
      const left = await asking(server.connection, (ask) => untilFinished(ask, 200));
      expect(left).toEqual({ jobs: [], untold: 0, inTransaction: 0, locks: 0 });
    }
    expect(await house.stop()).toBe(0);
  } finally {
    await house.stop();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});

interface Asked {
  readonly inWords: string;
  /** Answers that nobody could have understood. */
  readonly unclear: readonly string[];
  /** What `/ready` answered. */
  readonly ready: readonly number[];
}

/** Asks for a page each second, and whether the house is ready, and waits for all answers. */
async function askFor(duration: number, address: string, cookie: string): Promise<Asked> {
  const ready: number[] = [];
  const asked: Promise<{ readonly took: number; readonly status: number; readonly text: string }>[] = [];
  for (let second = 0; second < duration; second += 1) {
    asked.push(timed(`${address}/catalogus`, cookie));
    if (second % 10 === 5) ready.push((await fetch(`${address}/ready`)).status);
    await delay(1000);
  }
  const answers = await Promise.all(asked);
  const took = answers.map((answer) => answer.took).toSorted((a, b) => a - b);
  const count = (status: number): number => answers.filter((answer) => answer.status === status).length;
  return {
    ready,
    unclear: answers
      .filter(({ status, text }) => status !== 200 && !(status === 503 && /<h1/.test(text)))
      .map(({ text }) => text),
    inWords: `${count(503)} told in a sentence, ${count(200)} answered; in the middle after ${inSeconds(took[took.length >> 1])}, at most ${inSeconds(took.at(-1))}`,
  };
}

const inSeconds = (milliseconds = 0): string => `${(milliseconds / 1000).toFixed(1)} s`;

async function timed(address: string, cookie: string) {
  const began = performance.now();
  const answer = await fetch(address, { headers: { cookie }, signal: AbortSignal.timeout(120_000) });
  const text = await answer.text();
  return { took: performance.now() - began, status: answer.status, text };
}
