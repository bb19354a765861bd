import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { now } from "#platform/clock.ts";
import { Unreadable } from "#platform/files/unreadable.ts";
import { formatNumber } from "#platform/i18n/locale.ts";
import * as m from "#messages/people";
import type { Known } from "./known.ts";
import { guessMapping, type Mapping, type MappingProblem, problemOf } from "./mapping.ts";
import { type ImportPlan, type Outcome, outcomes, planImport } from "./plan.ts";
import { largestFile, readTable } from "./read-table.ts";
import type { ImportTable } from "./table.ts";
import { fieldName, outcomeName, problemText, reasonText, sensitiveName } from "./words.ts";

/** What a file would bring into an empty organisation: it is held against itself alone. */
export interface ImportReport {
  readonly fileName: string;
  readonly table: ImportTable;
  readonly mapping: Mapping;
  /** Then there is no plan. */
  readonly problem: MappingProblem | null;
  readonly plan: ImportPlan | null;
  /** Can it be imported as it is? */
  readonly isClean: boolean;
}

const nobody: Known = { people: [], units: [], actorId: null, mayChangeAdministrators: true, today: "" };

/** Reads a file of people as an import would, and changes nothing. Throws Unreadable when it is no such file. */
export async function dryRunImport(path: string): Promise<ImportReport> {
  const found = await stat(path).catch(() => null);
  if (!found?.isFile()) throw new Unreadable(() => m.importFileNotThere({ path }));
  if (found.size > largestFile)
    throw new Unreadable(() => m.importFileTooLarge({ megabytes: largestFile / 1024 ** 2 }));
  const table = await readTable(await readFile(path));
  const mapping = guessMapping(table);
  const problem = problemOf(mapping);
  const plan = problem ? null : planImport(table, mapping, { ...nobody, today: now().toISOString().slice(0, 10) });
  const isClean = plan !== null && plan.rows.every((row) => row.outcome !== "refused");
  return { fileName: basename(path), table, mapping, problem, plan, isClean };
}

const mostRefusals = 20;

/** The report for a terminal, in the reader's language. */
export function describeReport({ fileName, table, mapping, problem, plan }: ImportReport): string {
  const columns = table.headings.map((heading, column) => {
    const field = mapping[column] ?? null;
    return `  ${heading} → ${field === null ? m.columnUnused() : fieldName(field)}`;
  });
  const leftOut = table.leftOut.map(({ heading, kind }) => `  ${heading}: ${sensitiveName(kind)}`);
  return [
    m.reportFile({
      file: fileName,
      rows: table.rows.length,
      encoding: table.encoding,
      delimiter: delimiterName(table.delimiter),
    }),
    ...section(m.reportColumns(), columns),
    ...section(m.reportLeftOut(), leftOut),
    ...(problem ? ["", problemText(problem)] : []),
    ...(plan ? describePlan(plan) : []),
  ].join("\n");
}

const delimiterName = (delimiter: string): string => (delimiter === "\t" ? m.tab() : delimiter);

const section = (heading: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ["", heading, ...lines];

function describePlan(plan: ImportPlan): string[] {
  const counts = countOutcomes(plan);
  const refused = plan.rows.filter((row) => row.outcome === "refused");
  const nameOf = (key: string): string => plan.units.nameOf.get(key) ?? key;
  const people = new Map(plan.rows.map((row) => [row.person?.key ?? "", row.label]));
  return [
    ...section(
      m.reportOutcome(),
      outcomes.flatMap((outcome) =>
        counts[outcome] > 0 ? [`  ${outcomeName(outcome)}: ${formatNumber(counts[outcome])}`] : [],
      ),
    ),
    ...section(
      m.reportUnits(),
      plan.units.newUnits.map((unit) => `  ${unit.parent === null ? "" : `${nameOf(unit.parent)} › `}${unit.name}`),
    ),
    ...section(
      m.reportLeaders(),
      plan.leaders.map((leader) => `  ${nameOf(leader.unit)}: ${people.get(leader.to) ?? leader.to}`),
    ),
    ...section(
      m.reportConflicts(),
      plan.conflicts.map(
        (conflict) =>
          `  ${nameOf(conflict.unit)}: ${conflict.named.map(({ leader, rows }) => `${people.get(leader) ?? leader} (${rows})`).join(", ")}`,
      ),
    ),
    ...section(m.reportRefused(), [
      ...refused
        .slice(0, mostRefusals)
        .map((row) => `  ${m.lineNumber({ line: row.line })} ${row.label}: ${row.reasons.map(reasonText).join(" ")}`),
      ...(refused.length > mostRefusals ? [`  ${m.reportMore({ count: refused.length - mostRefusals })}`] : []),
    ]),
  ];
}

export function countOutcomes(plan: Pick<ImportPlan, "rows">): Record<Outcome, number> {
  const counts: Record<Outcome, number> = { new: 0, changed: 0, unchanged: 0, refused: 0, left: 0 };
  for (const row of plan.rows) counts[row.outcome] += 1;
  return counts;
}
