import { type KyselyPlugin, type PluginTransformResultArgs, RawNode, type UnknownRow } from "kysely";
import type { Db } from "#platform/db/database.ts";

interface Node {
  readonly "Node Type": string;
  readonly "Actual Rows": number;
  readonly "Actual Loops": number;
  readonly "Rows Removed by Join Filter"?: number;
  readonly Plans?: readonly Node[];
}

export interface Explaining {
  /** Does what it is asked as the other does, and explains what it reads and counts. */
  readonly explained: Db;
  /** How many pairs of rows its joins looked at so far, also those that did not belong together. */
  readonly comparisons: () => number;
  /** How many statements were explained. */
  readonly statements: () => number;
}

/** A database of which one can see how it joins, for a test that a plan stays what it should be. */
export function explaining(db: Db): Explaining {
  let compared = 0;
  let explained = 0;
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) =>
      node.kind === "RawNode" && !/^\s*set\b/.test(node.sqlFragments[0] ?? "")
        ? RawNode.create(["explain (analyze, timing off, format json) ", ""], [node])
        : node,
    transformResult: async ({ result }: PluginTransformResultArgs) => {
      for (const plan of result.rows.flatMap(plansIn)) {
        compared += comparisonsIn(plan);
        explained += 1;
      }
      return result;
    },
  };
  return { explained: db.withPlugin(plugin), comparisons: () => compared, statements: () => explained };
}

function plansIn(row: UnknownRow): Node[] {
  const plans = row["QUERY PLAN"] as readonly { readonly Plan: Node }[] | undefined;
  return (plans ?? []).map(({ Plan }) => Plan);
}

function comparisonsIn(node: Node): number {
  const isJoin = /Join|Nested Loop/.test(node["Node Type"]);
  const looked = isJoin ? node["Actual Rows"] + (node["Rows Removed by Join Filter"] ?? 0) : 0;
  return looked * node["Actual Loops"] + (node.Plans ?? []).reduce((sum, below) => sum + comparisonsIn(below), 0);
}
