/**
 * What finding a colleague costs where there are many: `PEOPLE=100000 npm run bench directory`. The rows that the database
 * looks at and the milliseconds of the fastest of a few readings of the page's data, for words that fit few and letters that fit nearly everybody.
 */
import { expect, it } from "vitest";
import { organisationItself } from "#platform/actor.ts";
import { newId } from "#platform/db/id.ts";
import { useDatabase } from "../test/database/database.ts";
import { readDirectory } from "../src/people/actions/read-directory.ts";
import { growLargeOrganisation } from "./large-organisation.ts";
import { workOf } from "./work.ts";

useDatabase();

const people = Number(process.env["PEOPLE"] ?? 100_000);
const readings = 7;

it("what it costs to find a colleague", async () => {
  const { organisationId, unitIds } = await growLargeOrganisation({ people, enrolments: 100 }, 20_261_122, new Date());
  const reader = { ...organisationItself(organisationId), personId: newId(), roles: new Set(["employee"] as const) };
  process.stdout.write(`\n${people} people\n`);
  for (const asked of [
    { q: "" },
    { q: "a" },
    { q: "a", page: "30" },
    { q: "a d" },
    { q: "jan" },
    { q: "janssen" },
    { q: "a", unit: unitIds.at(-1) ?? "" },
  ]) {
    const times: number[] = [];
    let total = 0;
    for (let reading = 0; reading < readings; reading += 1) {
      const began = performance.now();
      ({ total } = await readDirectory(reader, asked));
      times.push(performance.now() - began);
    }
    expect(total).toBeGreaterThanOrEqual(0);
    const { rows } = await workOf(organisationId, () => readDirectory(reader, asked));
    const best = Math.min(...times).toFixed(1);
    process.stdout.write(`  ${JSON.stringify(asked).padEnd(60)} ${total} found, ${rows} rows looked at, ${best} ms\n`);
  }
});
