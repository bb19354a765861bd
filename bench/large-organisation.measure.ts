/**
 * How fast an organisation grows to measure with: `npm run bench large-organisation`. PEOPLE and ENROLMENTS say how large
 * (100,000 and 1,000,000 unless said otherwise).
 */
import { expect, it } from "vitest";
import { useDatabase } from "../test/database/database.ts";
import { countRows } from "./count-rows.ts";
import { growLargeOrganisation } from "./large-organisation.ts";

const { owner } = useDatabase();

const size = {
  people: Number(process.env["PEOPLE"] ?? 100_000),
  enrolments: Number(process.env["ENROLMENTS"] ?? 1_000_000),
};

it("how fast a large organisation grows", async () => {
  const say = (line: string) => process.stdout.write(`${line}\n`);
  say(`\n${size.people} people, ${size.enrolments} enrolments`);
  const began = performance.now();
  const cpuBefore = process.cpuUsage();
  let largest = 0;
  const watching = setInterval(() => (largest = Math.max(largest, process.memoryUsage.rss())), 250);
  let before = began;
  const { organisationId } = await growLargeOrganisation(size, 20_261_122, new Date(), (step) => {
    say(`  ${step.padEnd(12)} ${((performance.now() - before) / 1000).toFixed(1)} s`);
    before = performance.now();
  });
  clearInterval(watching);
  const seconds = (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage(cpuBefore);
  const cpuSeconds = (user + system) / 1_000_000;
  const rows = await countRows(owner(), organisationId);
  expect(rows).toContainEqual({ table: "learning.enrolment", count: size.enrolments });
  for (const { table, count } of rows) say(`  ${table.padEnd(28)} ${count}`);
  const total = rows.reduce((sum, { count }) => sum + count, 0);
  say(`  ${total} rows in ${seconds.toFixed(1)} s: ${Math.round(total / seconds)} rows a second`);
  say(`  ${cpuSeconds.toFixed(1)} s of CPU besides the database: ${Math.round(total / cpuSeconds)} rows a second`);
  say(`  ${Math.round(largest / 1024 / 1024)} MB of memory at most`);
});
