/** What a page of the house costs, for 100 to 100,000 people: `npm run bench house`. */
import { expect, it } from "vitest";
import { globalDatabase } from "#platform/db/database.ts";
import { startSession } from "#platform/identity/session.ts";
import { useDatabase } from "../test/database/database.ts";
import { openWeb } from "../test/web/web.ts";
import { type Crowd, gatherCrowd } from "./crowd.ts";
import { workOf } from "./work.ts";

const { owner } = useDatabase();

const sizes = (process.env["SIZES"] ?? "100,10000,100000").split(",").map(Number);
const visits = 200;

const pages = {
  "own house": () => "/",
  "house of a unit": ({ unitId }: Crowd) => `/?van=${unitId}`,
  "house of the organisation": () => "/?van=organisatie",
  "page of a block": () => "/huis/investering?van=organisatie",
} as const;

it("what a page of the house costs", async () => {
  const say = (line: string) => process.stdout.write(`${line}\n`);
  for (const size of sizes) {
    const began = performance.now();
    const crowd = await gatherCrowd(size, new Date(), owner());
    say(`\n${size} people, made in ${((performance.now() - began) / 1000).toFixed(1)} s`);
    const begun = {
      loginId: crowd.loginId,
      organisationId: crowd.organisationId,
      device: "bench",
      sharedDevice: false,
    };
    const cookie = await startSession(globalDatabase(), begun, new Date(), false);
    const [pair = ""] = cookie.split(";");
    const { app } = openWeb();
    for (const [name, addressOf] of Object.entries(pages)) {
      const visit = async () => {
        const answer = await app.request(new URL(addressOf(crowd), "http://localhost:3000"), {
          headers: { host: "localhost:3000", cookie: pair },
        });
        expect(answer.status, name).toBe(200);
        await answer.text();
      };
      for (let warm = 0; warm < 50; warm += 1) await visit();
      const before = process.cpuUsage();
      for (let n = 0; n < visits; n += 1) await visit();
      const { user, system } = process.cpuUsage(before);
      const { queries, rows } = await workOf(crowd.organisationId, visit);
      const cpu = (user + system) / 1000 / visits;
      say(`  ${name.padEnd(28)} ${queries} queries, ${rows} rows, ${cpu.toFixed(2)} ms CPU`);
    }
  }
});
