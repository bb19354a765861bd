import pg from "pg";

/** Asks the database, as its superuser. */
export type Ask = <Row extends object>(text: string, values?: readonly unknown[]) => Promise<Row[]>;

/** What became of what a client was told is done. */
export interface Verdict {
  readonly acknowledged: number;
  /** What is not there, or not as it was acknowledged. */
  readonly lost: readonly string[];
  readonly doubled: readonly string[];
}

/** Somebody at work: does one thing after the other, and remembers what was acknowledged. */
export interface Load {
  readonly name: string;
  /** One thing, until it is acknowledged. */
  step(): Promise<void>;
  /** Holds what was acknowledged against what is there; to be called when nobody is at work. */
  verify(ask: Ask): Promise<Verdict>;
  /** The same when all that goes on in the background has ended, where that makes a difference. */
  verifyEnd?(ask: Ask): Promise<Verdict>;
}

export async function asking<Result>(
  connection: pg.ClientConfig,
  work: (ask: Ask) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    return await work(async <Row extends object>(text: string, values: readonly unknown[] = []) => {
      const { rows } = await client.query<Row>(text, [...values]);
      return rows;
    });
  } finally {
    await client.end();
  }
}

/** Which of these are missing, and which are there more than once. */
export function compare(acknowledged: readonly string[], found: readonly string[]): Verdict {
  const counts = new Map<string, number>();
  for (const each of found) counts.set(each, (counts.get(each) ?? 0) + 1);
  return {
    acknowledged: acknowledged.length,
    lost: acknowledged.filter((each) => !counts.has(each)),
    doubled: [...counts].filter(([, count]) => count > 1).map(([each]) => each),
  };
}
