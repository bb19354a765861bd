/** Says what was found: as lines for a person, or as one JSON object per line for a program. */
import { mostFirstBytes, mostGrowth, mostIdleMemory } from "./budgets.ts";
import type { Figures, Growth } from "./figures.ts";
import type { FirstVisit } from "./first-visit.ts";
import type { Size } from "../large-organisation.ts";
import type { ImportCost } from "./people-import.ts";
import { against, decimal, tableOf } from "./print.ts";

/** Bytes that are held. */
export interface Memory {
  readonly name: "memory-idle" | "memory-peak";
  readonly nodeBytes: number;
  readonly pgBytes: number;
}

export interface Report {
  readonly rows: (rows: readonly Figures[]) => void;
  readonly imported: (cost: ImportCost, size: Size) => void;
  readonly memory: (memory: Memory, size: Size) => void;
  readonly firstVisit: (visit: FirstVisit) => void;
  readonly growth: (growth: Growth) => void;
}

/** Every object has the keys of a row, so that a program can read all alike. */
const nothing: Omit<Figures, "name"> = {
  people: null,
  enrolments: null,
  connections: null,
  p50: null,
  p95: null,
  rps: null,
  nodeCpuMs: null,
  pgCpuMs: null,
  queries: null,
  bytes: null,
  errors: 0,
};

export function reportAsJson(write: (line: string) => void): Report {
  const say = (...parts: readonly object[]): void =>
    write(JSON.stringify(Object.assign({ name: "" }, nothing, ...parts)));
  return {
    rows: (rows) => rows.forEach((row) => say(row)),
    imported: (cost, size) => say(size, cost),
    memory: (memory, size) => say(size, memory),
    firstVisit: (visit) => say(visit),
    growth: (growth) => say(growth),
  };
}

const kilobytes = (bytes: number): string => `${decimal(bytes / 1000, 1)} kB`;
const megabytes = (bytes: number): string => `${decimal(bytes / 1e6, 0)} MB`;

export function reportInWords(write: (line: string) => void): Report {
  return {
    rows: (rows) => write(`\n${tableOf(rows)}\n`),
    imported: ({ name, rows, seconds, nodeCpuMs, pgCpuMs }) =>
      write(
        `${name}: ${rows} rows in ${decimal(seconds, 1)} s; a row takes ${decimal(nodeCpuMs, 2)} ms of CPU in Node and ${decimal(pgCpuMs, 2)} ms in PostgreSQL`,
      ),
    memory: ({ name, nodeBytes, pgBytes }) => {
      const most = name === "memory-idle" ? mostIdleMemory / 1e6 : undefined;
      const together = against((nodeBytes + pgBytes) / 1e6, 0, most);
      write(`${name}: Node ${megabytes(nodeBytes)}, PostgreSQL ${megabytes(pgBytes)}, together ${together} MB (PSS)`);
    },
    firstVisit: ({ name, requests, bytes, bytesOf, firstPaint, largestPaint }) => {
      const kinds = Object.entries(bytesOf).map(([kind, some]) => `${kind} ${kilobytes(some)}`);
      write(
        `${name}: ${against(bytes / 1000, 1, mostFirstBytes / 1000)} kB in ${requests} requests (${kinds.join(", ")}); FCP ${decimal(firstPaint, 0)} ms, LCP ${decimal(largestPaint, 0)} ms`,
      );
    },
    growth: ({ name, from, to, ratio }) =>
      write(`${name}: ${against(ratio, 2, mostGrowth)} from ${decimal(from, 0)} to ${decimal(to, 0)} enrolments`),
  };
}
