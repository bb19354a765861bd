import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openFiles } from "#platform/files/storage.ts";
import { freePort } from "../port.ts";
import { disorderOf, letDaysPass } from "./after.ts";
import { furnish } from "./furnish.ts";
import { type Blow, House } from "./house.ts";
import { asking, type Verdict } from "./load.ts";
import { openRounds, type Rounds, seeded } from "./rounds.ts";

const folder = mkdtempSync(join(realpathSync(tmpdir()), "leerhuis-killed-"));
let house: House;
let rounds: Rounds;

beforeAll(async () => {
  const furniture = await furnish(folder, 400);
  house = new House(folder, await freePort());
  await house.stand();
  rounds = openRounds(house, furniture, 120);
});
afterAll(async () => {
  await house.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** `npm run bench durability` does this fifty times. */
describe("a house that is struck down while people work", () => {
  it.each<Blow>(["database", "application and watchdog"])(
    "has all that it acknowledged, once, after a kill -9: %s",
    { timeout: 150_000 },
    async (blow) => {
      const { verdicts } = await rounds.round(blow, seeded(7));
      for (const [load, { acknowledged, lost, doubled }] of verdicts) {
        expect(acknowledged, load.name).toBeGreaterThan(0);
        expect({ load: load.name, lost, doubled }).toEqual({ load: load.name, lost: [], doubled: [] });
      }
      expect(rounds.outage.unclear).toEqual([]);
      expect(rounds.outage.broken + rounds.outage.unavailable).toBeGreaterThan(0);
    },
  );

  it("removes half-finished uploads in the nights that follow, and nothing else", async () => {
    openFiles(folder);
    await letDaysPass(house.connection(), folder);
    const inOrder = { withoutBytes: [], strays: 0, uploads: 0, incoming: 0 };
    expect(await asking(house.connection(), (ask) => disorderOf(ask, folder))).toEqual(inOrder);
    const after = await asking(house.connection(), async (ask) => {
      const verdicts: Verdict[] = [];
      for (const load of rounds.loads) verdicts.push(await load.verify(ask));
      return verdicts;
    });
    expect(after.flatMap(({ lost, doubled }) => [...lost, ...doubled])).toEqual([]);
  });

  it("stops in order when it is asked to", async () => {
    expect(await house.stop()).toBe(0);
  });
});
