/**
 * What people meet when the disk of the house is full, its database's too: `npm run bench full-disk`, as root, after a build
 * (`npm start`). SECONDS (60) says for how long.
 */
import { execFileSync } from "node:child_process";
import { closeSync, mkdirSync, mkdtempSync, openSync, realpathSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { expect, it } from "vitest";
import { thomas } from "../test/cast.ts";
import { untilFinished } from "../test/durability/after.ts";
import { noOutage } from "../test/durability/browser.ts";
import { browsersOf, furnish } from "../test/durability/furnish.ts";
import { House } from "../test/durability/house.ts";
import { asking } from "../test/durability/load.ts";
import { Packages } from "../test/durability/loads/packages.ts";
import { Uploads } from "../test/durability/loads/uploads.ts";
import { startWork, verify } from "../test/durability/rounds.ts";
import { freePort } from "../test/port.ts";

const seconds = Number(process.env["SECONDS"] ?? 60);
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const canMount = process.getuid?.() === 0;

it.skipIf(!canMount)("what people meet when the disk of the house is full", async () => {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), "leerhuis-full-"));
  const disk = join(folder, "disk");
  mkdirSync(disk);
  execFileSync("mount", ["-t", "tmpfs", "-o", "size=600m,mode=755", "none", disk]);
  const dataDir = join(disk, "data");
  const furniture = await furnish(dataDir, 400);
  const house = new House(dataDir, await freePort());
  try {
    await house.stand();
    const processId = house.processId();
    const outage = noOutage();
    // Who brings a file is refused until there is room, and has nothing to send again.
    const everybody = furniture.loads(dataDir, browsersOf(furniture, house.baseUrl, outage));
    const loads = everybody.filter((load) => !(load instanceof Uploads || load instanceof Packages));
    const rest = startWork(loads, 100);
    await delay(3000);
    const ballast = join(disk, "ballast");
    fill(ballast);
    const read: string[] = [];
    for (const isLogUsedUp of [false, true]) {
      const pages: number[] = [];
      for (let second = 0; second < seconds / 2; second += 1) {
        fill(ballast);
        if (isLogUsedUp) await useUpLog(house);
        pages.push(await statusOf(`${house.baseUrl}/catalogus`, furniture.cookies.get(thomas) ?? ""));
        await delay(1000);
      }
      const count = (status: number): number => pages.filter((each) => each === status).length;
      const state = isLogUsedUp ? "and no room for a new piece of the log" : "and room in the log";
      read.push(`${state}: of ${pages.length} pages ${count(200)} answered, ${count(503)} told in a sentence`);
      expect(pages.filter((status) => status !== 200 && status !== 503)).toEqual([]);
    }
    rmSync(ballast);
    const secondsUntilReady = await house.stand();
    await delay(3000);
    await rest();
    say(`a full disk for ${seconds} s`);
    for (const line of read) say(`  ${line}`);
    say(`  ready again ${secondsUntilReady.toFixed(1)} s after there was room`);
    say(`  people at work: ${outage.unavailable} told in a sentence, ${outage.broken} without a connection`);
    const verdicts = await verify(house.connection(), loads);
    for (const [load, { acknowledged, lost, doubled }] of verdicts) {
      say(`  ${load.name}: ${acknowledged} acknowledged, ${lost.length} lost, ${doubled.length} doubled`);
      expect({ lost, doubled }).toEqual({ lost: [], doubled: [] });
    }
    expect(outage.unclear).toEqual([]);
    expect(house.processId()).toBe(processId);
    const left = await asking(house.connection(), (ask) => untilFinished(ask, 200));
    expect(left).toEqual({ jobs: [], untold: 0, inTransaction: 0, locks: 0 });
    expect(await house.stop()).toBe(0);
  } finally {
    await house.stop();
    execFileSync("umount", ["-l", disk]);
    rmSync(folder, { recursive: true, force: true });
  }
});

/** Takes all the room that is left. */
function fill(path: string): void {
  const file = openSync(path, "a");
  for (const size of [1 << 20, 4096]) {
    const bytes = Buffer.alloc(size);
    try {
      while (writeSync(file, bytes) === size);
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "ENOSPC")) throw error;
    }
  }
  closeSync(file);
}

/** Days of work go into the room that the database keeps for its log; a new piece of it does not find any. */
async function useUpLog(house: House): Promise<void> {
  try {
    await asking(house.connection(), (ask) => ask("select pg_switch_wal()"));
  } catch {
    // It is away by now.
  }
}

async function statusOf(address: string, cookie: string): Promise<number> {
  const answer = await fetch(address, { headers: { cookie }, signal: AbortSignal.timeout(60_000) }).catch(() => null);
  await answer?.text();
  return answer?.status ?? 0;
}
