/** One row of the table: what requests of one kind cost, on average. What a row has no figure for is null. */
export interface Figures {
  readonly name: string;
  readonly people: number | null;
  readonly enrolments: number | null;
  /** Requests at once. */
  readonly connections: number | null;
  /** Milliseconds from asking until the whole answer is there. */
  readonly p50: number | null;
  readonly p95: number | null;
  /** Requests a second. */
  readonly rps: number | null;
  /** Milliseconds of CPU of a request in the application, and in all processes of the database. */
  readonly nodeCpuMs: number | null;
  readonly pgCpuMs: number | null;
  /** Statements that read or write; the begin and the end of a transaction are none. */
  readonly queries: number | null;
  /** Of the body as it goes over the line. */
  readonly bytes: number | null;
  readonly errors: number;
}

/** How much more CPU a request of one kind costs in the largest organisation than in the smallest. */
export interface Growth {
  readonly name: string;
  /** Enrolments. */
  readonly from: number;
  readonly to: number;
  readonly ratio: number;
}

/** Rows at this many connections are held against each other: nothing waits, and nothing is counted while it idles. */
const compared = 8;

export const cpuOf = ({ nodeCpuMs, pgCpuMs }: Figures): number | null =>
  nodeCpuMs === null || pgCpuMs === null ? null : nodeCpuMs + pgCpuMs;

/** Held against the largest: a smaller organisation has less to show. */
const smallestCompared = 10_000;

/** For every kind of request that was measured in more than one organisation of at least 10,000 enrolments. */
export function growthOf(rows: readonly Figures[]): Growth[] {
  const kinds = Map.groupBy(
    rows.filter(({ connections, enrolments }) => connections === compared && (enrolments ?? 0) >= smallestCompared),
    ({ name }) => name,
  );
  return [...kinds].flatMap(([name, sizes]) => {
    const [smallest, largest] = [sizes.at(0), sizes.at(-1)];
    const [few, many] = [smallest && cpuOf(smallest), largest && cpuOf(largest)];
    if (!few || !many || smallest === largest) return [];
    return [
      { name: `growth ${name}`, from: smallest?.enrolments ?? 0, to: largest?.enrolments ?? 0, ratio: many / few },
    ];
  });
}
