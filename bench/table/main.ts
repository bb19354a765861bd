/** The table of what everything costs: see `bench/README.md`. Progress goes to standard error, figures to standard output. */
import { growLargeOrganisation, type Size } from "../large-organisation.ts";
import { type Plan, planOf } from "./arguments.ts";
import { type Figures, growthOf } from "./figures.ts";
import { visitForTheFirstTime } from "./first-visit.ts";
import { type Ground, openGround, type Served } from "./ground.ts";
import { inhabit, type Inhabitants } from "./inhabitants.ts";
import { openVisitors } from "./load.ts";
import { countQueries, measure, settled, untilQuiet, warm } from "./measure.ts";
import { measureImport } from "./people-import.ts";
import { decimal } from "./print.ts";
import { type Memory, type Report, reportAsJson, reportInWords } from "./report.ts";
import { commits, pagesOf, type Row, signingIn } from "./rows.ts";

const seed = 20_261_122;
const began = performance.now();

const progress = (line: string): boolean =>
  process.stderr.write(`${String(Math.round((performance.now() - began) / 1000)).padStart(5)} s  ${line}\n`);

const plan = planOf(process.argv.slice(2));
const ground = openGround();
let isInterrupted = false;
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
  process.once(signal, () => {
    isInterrupted = true;
    process.exitCode = 130;
    void ground.clear();
  });

const write = (line: string): boolean => process.stdout.write(`${line}\n`);
try {
  await measureAll(plan, ground, plan.json ? reportAsJson(write) : reportInWords(write));
} catch (error) {
  if (!isInterrupted) throw error; // Else it only says that the ground was cleared below it.
} finally {
  await ground.clear();
}

async function measureAll(asked: Plan, place: Ground, report: Report): Promise<void> {
  const all: Figures[] = [];
  for (const size of asked.sizes) {
    const { organisationId, inhabitants } = await place.furnish(() => furnish(size));
    const served = await place.serve();
    try {
      await untilQuiet(served.cpu);
      progress(`${decimal(size.people, 0)} people are served`);
      const idle = served.memory();
      report.memory({ name: "memory-idle", nodeBytes: idle.node, pgBytes: idle.postgres }, size);
      if (all.length === 0 && !asked.only) await visitFirst(served, inhabitants, report);
      const { rows, peak } = await measureRows(served, organisationId, inhabitants, { ...asked, size });
      all.push(...rows);
      report.rows(rows);
      if (!asked.only || asked.only.includes("people-import")) {
        report.imported(await measureImport(served, organisationId, inhabitants.adviser), size);
        progress("people-import");
      }
      report.memory(peak, size);
    } finally {
      await served.stop();
    }
  }
  growthOf(all).forEach(report.growth);
}

async function furnish(size: Size) {
  progress(`${decimal(size.people, 0)} people and ${decimal(size.enrolments, 0)} enrolments are made`);
  const now = new Date();
  const { organisationId } = await growLargeOrganisation(size, seed, now, (step) => progress(`  ${step}`));
  return { organisationId, inhabitants: await inhabit(organisationId, now) };
}

async function visitFirst({ port }: Served, { learners }: Inhabitants, report: Report): Promise<void> {
  const visits = await visitForTheFirstTime(port, [
    { name: "first-visit sign-in", path: "/inloggen", cookie: "" },
    { name: "first-visit house", path: "/", cookie: learners[0]?.cookie ?? "" },
  ]);
  if (!visits) progress("There is no Chromium here (CHROMIUM says where): no first visit is measured.");
  visits?.forEach(report.firstVisit);
}

interface Asked extends Plan {
  readonly size: Size;
}

async function measureRows(served: Served, organisationId: string, inhabitants: Inhabitants, asked: Asked) {
  const { port } = served;
  const visitors = openVisitors(port, 1);
  const course = await commits(inhabitants, visitors, Math.max(...asked.connections));
  visitors.leave();
  const rows: Figures[] = [];
  let peak: Memory = { name: "memory-peak", nodeBytes: 0, pgBytes: 0 };
  const kinds: readonly Row[] = [...pagesOf(inhabitants), course, signingIn(organisationId, inhabitants)];
  for (const row of kinds.filter(({ name }) => asked.only?.includes(name) ?? true)) {
    const costs: Figures[] = [];
    for (const connections of asked.connections) {
      costs.push(await measure(served, row, { ...asked, connections, before: costs.length === 0 ? warm : settled }));
      const held = served.memory();
      if (held.node + held.postgres > peak.nodeBytes + peak.pgBytes)
        peak = { ...peak, nodeBytes: held.node, pgBytes: held.postgres };
    }
    // Last, because the first visit to a lesson is written down, and everybody has been there by then.
    const queries = await countQueries(served, row);
    rows.push(...costs.map((cost) => ({ ...cost, queries })));
    progress(row.name);
  }
  return { rows, peak };
}
