/**
 * What a page of the house costs, for 100 to 100,000 people: `npm run bench house`, after a build (`npm start`). SIZES says for
 * how many people; NODE_ARGUMENTS="--cpu-prof --cpu-prof-dir=…" lets one look closer. The first line is what any request costs
 * on the machine at hand.
 */
import { expect, it } from "vitest";
import { globalDatabase } from "#platform/db/database.ts";
import { startSession } from "#platform/identity/session.ts";
import { useDatabase } from "../test/database/database.ts";
import { openWeb } from "../test/web/web.ts";
import { type Crowd, gatherCrowd } from "./crowd.ts";
import { type Cpu, serve } from "./served.ts";
import { workOf } from "./work.ts";

const { owner } = useDatabase();

const sizes = (process.env["SIZES"] ?? "100,10000,100000").split(",").map(Number);
const nodeOptions = (process.env["NODE_ARGUMENTS"] ?? "").split(" ").filter(Boolean);
const visits = 300;

const pages = {
  "nothing at all": () => "/health",
  "own house": () => "/",
  "house of a unit": ({ unitId }: Crowd) => `/?van=${unitId}`,
  "house of the organisation": () => "/?van=organisatie",
  "page of a block": () => "/huis/investering?van=organisatie",
} as const;

it("what a page of the house costs", async () => {
  const say = (line: string) => process.stdout.write(`${line}\n`);
  const crowds: { size: number; crowd: Crowd }[] = [];
  for (const size of sizes) {
    const began = performance.now();
    crowds.push({ size, crowd: await gatherCrowd(size, new Date(), owner()) });
    say(`${size} people, made in ${((performance.now() - began) / 1000).toFixed(1)} s`);
  }
  const { app } = openWeb();
  const served = await serve(owner(), nodeOptions);
  try {
    for (const { size, crowd } of crowds) {
      say(`\n${size} people`);
      const cookie = await signedIn(crowd);
      for (const [name, addressOf] of Object.entries(pages)) {
        const path = addressOf(crowd);
        const plain = await cost(() => served.visit(path, cookie, false), served.cpu);
        const packed = await cost(() => served.visit(path, cookie, true), served.cpu);
        const { queries, rows } = await workOf(crowd.organisationId, async () => {
          await app.request(new URL(path, "http://localhost:3000"), { headers: { host: "localhost:3000", cookie } });
        });
        expect(packed.bytes, name).toBeGreaterThan(0);
        say(`  ${name.padEnd(28)} ${queries} queries, ${rows} rows, ${inWords(plain)}; compressed ${inWords(packed)}`);
      }
    }
  } finally {
    await served.stop();
  }
});

interface Cost extends Cpu {
  readonly bytes: number;
}

/** What one visit costs the process, on average, after as many to warm up. */
async function cost(visit: () => Promise<number>, cpu: () => Cpu): Promise<Cost> {
  for (let warm = 0; warm < visits; warm += 1) await visit();
  const before = cpu();
  let bytes = 0;
  for (let n = 0; n < visits; n += 1) bytes = await visit();
  const { user, system } = cpu();
  return { user: (user - before.user) / visits, system: (system - before.system) / visits, bytes };
}

const inWords = ({ user, system, bytes }: Cost): string =>
  `${user.toFixed(2)} ms CPU and ${system.toFixed(2)} ms in the kernel, ${Math.round(bytes / 1024)} kB`;

async function signedIn({ loginId, organisationId }: Crowd): Promise<string> {
  const begun = { loginId, organisationId, device: "bench", sharedDevice: false };
  const cookie = await startSession(globalDatabase(), begun, new Date(), false);
  return cookie.split(";")[0] ?? "";
}
