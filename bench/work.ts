import pg from "pg";
import { connectionPool } from "#platform/db/database.ts";

interface Query {
  readonly text: string;
  readonly values: readonly unknown[];
}

export interface Work {
  /** Queries, but for the beginning and the end of transactions. */
  readonly queries: number;
  /** Rows that the database looked at for them, those that it threw away too. */
  readonly rows: number;
}

/** What the database does for `read`, an action that changes nothing: it is run once to hear its queries, which are then explained. */
export async function workOf(organisationId: string, read: () => Promise<unknown>): Promise<Work> {
  const queries = await hear(read);
  const client = await connectionPool().connect();
  try {
    await client.query(`begin read only; set local app.organisation_id = '${organisationId}'`);
    let rows = 0;
    for (const { text, values } of queries) {
      const plan = await client.query<{ "QUERY PLAN": readonly [{ Plan: Node }] }>(
        `explain (analyze, timing off, format json) ${text}`,
        [...values],
      );
      const [explained] = plan.rows[0]?.["QUERY PLAN"] ?? [];
      if (explained) rows += rowsIn(explained.Plan);
    }
    await client.query("rollback");
    return { queries: queries.length, rows };
  } finally {
    client.release();
  }
}

interface Node {
  readonly "Relation Name"?: string;
  readonly "Actual Rows": number;
  readonly "Actual Loops": number;
  readonly "Rows Removed by Filter"?: number;
  readonly "Rows Removed by Index Recheck"?: number;
  readonly Plans?: readonly Node[];
}

function rowsIn(node: Node): number {
  const looked = node["Relation Name"]
    ? node["Actual Rows"] + (node["Rows Removed by Filter"] ?? 0) + (node["Rows Removed by Index Recheck"] ?? 0)
    : 0;
  return looked * node["Actual Loops"] + (node.Plans ?? []).reduce((sum, below) => sum + rowsIn(below), 0);
}

const isPrepared = (asked: unknown): asked is { readonly text: unknown; readonly values: unknown } =>
  typeof asked === "object" && asked !== null && "text" in asked && "values" in asked;

async function hear(read: () => Promise<unknown>): Promise<Query[]> {
  const heard: Query[] = [];
  type Asking = (this: pg.Client, ...given: unknown[]) => unknown;
  const query = Reflect.get(pg.Client.prototype, "query") as Asking;
  const listening: Asking = function hearAndAsk(...given) {
    const [first, second] = given;
    const { text, values } = isPrepared(first) ? first : { text: first, values: second };
    if (typeof text === "string" && /^\s*(select|with)/i.test(text) && Array.isArray(values))
      heard.push({ text, values });
    return Reflect.apply(query, this, given);
  };
  Reflect.set(pg.Client.prototype, "query", listening);
  try {
    await read();
  } finally {
    Reflect.set(pg.Client.prototype, "query", query);
  }
  return heard;
}
