/**
 * What is left of what people were told is kept, when the house is struck down under them: `npm run bench durability`, after a
 * build (`npm start`). ROUNDS (50) says how often, SEED which order and moments.
 */
import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { openFiles } from "#platform/files/storage.ts";
import { disorderOf, letDaysPass, untilFinished } from "../test/durability/after.ts";
import { furnish } from "../test/durability/furnish.ts";
import { type Blow, blows, House } from "../test/durability/house.ts";
import { asking, type Verdict } from "../test/durability/load.ts";
import { Uploads } from "../test/durability/loads/uploads.ts";
import { compareMail, giveAddresses, letMailBeDue, openPost, untilMailed } from "../test/durability/post.ts";
import { blowsFor, openRounds, type Round, seeded } from "../test/durability/rounds.ts";
import { freePort } from "../test/port.ts";

const rounds = Number(process.env["ROUNDS"] ?? 50);
const seed = Number(process.env["SEED"] ?? 1);
const say = (line: string): void => void process.stdout.write(`${line}\n`);

it("loses nothing that was acknowledged, and does nothing twice", { timeout: 3_600_000 }, async () => {
  const dataDir = mkdtempSync(join(realpathSync(tmpdir()), "leerhuis-durability-"));
  const furniture = await furnish(dataDir, rounds * 200);
  const post = await openPost(300);
  const house = new House(dataDir, await freePort(), { SMTP_URL: post.url });
  const random = seeded(seed);
  const told: Round[] = [];
  try {
    await house.stand();
    await asking(house.connection(), giveAddresses);
    const { loads, outage, round } = openRounds(house, furniture, 25);
    for (const [index, blow] of blowsFor(rounds, random).entries()) {
      await asking(house.connection(), letMailBeDue);
      const one = await round(blow, random);
      told.push(one);
      say(`${index + 1}. ${blow}: away for ${one.secondsAway.toFixed(1)} s; ${inWords([...one.verdicts.values()])}`);
      for (const [load, { lost, doubled }] of one.verdicts)
        expect({ load: load.name, lost, doubled }).toEqual({ load: load.name, lost: [], doubled: [] });
    }
    await asking(house.connection(), async (ask) => {
      const left = await untilFinished(ask, 300);
      openFiles(dataDir);
      const before = await disorderOf(ask, dataDir);
      say("");
      for (const load of loads) {
        const verdict = load.verifyEnd ? await load.verifyEnd(ask) : await load.verify(ask);
        say(`${load.name}: ${inWords([verdict])}`);
        expect({ load: load.name, ...verdict }).toMatchObject({ load: load.name, lost: [], doubled: [] });
        if (load instanceof Uploads) say(`  taken up again half-way: ${load.resumed}`);
      }
      const waiting = await untilMailed(ask, 400);
      const mailed = await compareMail(ask, post);
      say(
        `mail about ${mailed.notices} notices: ${mailed.lost.length} lost, ${mailed.doubled.length} doubled, ${mailed.repeated} came again with the same Message-ID`,
      );
      expect({ waiting, lost: mailed.lost, doubled: mailed.doubled }).toEqual({ waiting: 0, lost: [], doubled: [] });
      for (const blow of blows) say(`${blow}: away for ${spread(told, blow)}`);
      say(`while it was away: ${outage.broken} without a connection, ${outage.unavailable} told so in a sentence`);
      await letDaysPass(house.connection(), dataDir);
      const after = await disorderOf(ask, dataDir);
      say(`files: before the nightly round ${JSON.stringify(before)}, after it ${JSON.stringify(after)}`);
      expect(outage.unclear).toEqual([]);
      expect(left).toEqual({ jobs: [], untold: 0, inTransaction: 0, locks: 0 });
      expect(before.withoutBytes).toEqual([]);
      expect(after).toEqual({ withoutBytes: [], strays: 0, uploads: 0, incoming: 0 });
    });
    expect(await house.stop()).toBe(0);
  } finally {
    await house.stop();
    await post.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
});

function inWords(verdicts: readonly Verdict[]): string {
  const sum = (count: (verdict: Verdict) => number): number =>
    verdicts.reduce((total, verdict) => total + count(verdict), 0);
  return `${sum(({ acknowledged }) => acknowledged)} acknowledged, ${sum(({ lost }) => lost.length)} lost, ${sum(({ doubled }) => doubled.length)} doubled`;
}

function spread(told: readonly Round[], blow: Blow): string {
  const seconds = told
    .filter((round) => round.blow === blow)
    .map(({ secondsAway }) => secondsAway)
    .toSorted((a, b) => a - b);
  const middle = seconds[Math.floor(seconds.length / 2)] ?? 0;
  return `${middle.toFixed(1)} s in the middle, ${(seconds.at(-1) ?? 0).toFixed(1)} s at most (${seconds.length} times)`;
}
