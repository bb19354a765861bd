import { setTimeout as wait } from "node:timers/promises";
import type { Size } from "../large-organisation.ts";
import type { Figures } from "./figures.ts";
import type { CpuTimes, Served } from "./ground.ts";
import { openVisitors, type Visitors } from "./load.ts";
import { percentile } from "./percentile.ts";
import type { Row } from "./rows.ts";
import { countStatements } from "./statements.ts";

/** Requests after which the code of a row has been compiled as far as it will be. */
export const warm = 1500;
/** Requests after which a row that is warm has gone over to another number of connections. */
export const settled = 200;
/** Requests over which statements are counted: so many that what the application does in the background does not show. */
const counted = 60;
/** Seconds after which a slow row is taken as warm, or as counted. */
const longest = 6;

interface Asked {
  readonly size: Size;
  readonly connections: number;
  readonly seconds: number;
  /** Requests before it counts, if they do not take too long. */
  readonly before: number;
}

/** Loads one row from this many connections, and says what it cost. Throws at the first answer that is not what was asked for. */
export async function measure(
  served: Served,
  row: Row,
  { size, connections, seconds, before: first }: Asked,
): Promise<Figures> {
  const visitors = openVisitors(served.port, connections);
  try {
    const load = loadOf(visitors, row, connections);
    await load((asked, passed) => passed < longest && (asked < first || passed < seconds / 3));
    const before = served.cpu();
    const { latencies, bytes, passed } = await load((_, soFar) => soFar < seconds);
    const after = served.cpu();
    const ascending = latencies.toSorted((one, other) => one - other);
    return {
      name: row.name,
      ...size,
      connections,
      p50: percentile(ascending, 50),
      p95: percentile(ascending, 95),
      rps: latencies.length / passed,
      nodeCpuMs: (after.node - before.node) / latencies.length,
      pgCpuMs: (after.postgres - before.postgres) / latencies.length,
      queries: null,
      bytes: bytes / latencies.length,
      errors: 0,
    };
  } finally {
    visitors.leave();
  }
}

/** How many statements a request of this row is for the database: the same however many come at once. */
export async function countQueries({ port, owner }: Served, row: Row): Promise<number> {
  const visitors = openVisitors(port, 1);
  try {
    const load = loadOf(visitors, row, 1);
    let answered = 0;
    const statements = await countStatements(owner, async () => {
      const { latencies } = await load((asked, passed) => asked < counted && passed < longest);
      answered = latencies.length;
    });
    return statements / answered;
  } finally {
    visitors.leave();
  }
}

interface Loaded {
  /** Milliseconds of each request. */
  readonly latencies: readonly number[];
  /** Of all bodies together. */
  readonly bytes: number;
  /** Seconds that it took. */
  readonly passed: number;
}

/** May another question be asked, after so many, and so many seconds? */
type More = (asked: number, passed: number) => boolean;

/** Asks from every connection, one question after the other, as long as `more` says so. The turns go on from load to load. */
function loadOf(visitors: Visitors, row: Row, connections: number): (more: More) => Promise<Loaded> {
  const turns = Array.from({ length: connections }, () => 0);
  return async (more) => {
    const began = performance.now();
    const passed = (): number => (performance.now() - began) / 1000;
    const latencies: number[] = [];
    let [asked, bytes] = [0, 0];
    const ask = async (connection: number): Promise<void> => {
      while (more(asked, passed())) {
        asked += 1;
        const turn = turns[connection] ?? 0;
        turns[connection] = turn + 1;
        const question = row.question(connection, turn);
        const sent = performance.now();
        const answer = await visitors.ask(question);
        latencies.push(performance.now() - sent);
        bytes += answer.bytes;
        const fault = row.fault(answer);
        if (fault) throw new Error(`${row.name}: ${question.path} ${fault}.`);
      }
    };
    await Promise.all(turns.map((_, connection) => ask(connection)));
    return { latencies, bytes, passed: passed() };
  };
}

const patience = 60_000;

/** Waits until application and database have nothing to do of their own: what a new organisation brings is heard by then. */
export async function untilQuiet(cpu: () => CpuTimes): Promise<void> {
  const used = (): number => cpu().node + cpu().postgres;
  const late = performance.now() + patience;
  let quietHalfSeconds = 0;
  for (let before = used(); quietHalfSeconds < 4 && performance.now() < late; before = used()) {
    await wait(500);
    quietHalfSeconds = used() - before <= 20 ? quietHalfSeconds + 1 : 0;
  }
}
