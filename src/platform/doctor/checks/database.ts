import type pg from "pg";
import * as m from "#messages/platform";
import type { Finding } from "../finding.ts";
import { judgeClocks, judgeConnections, judgeLatency } from "../judge.ts";
import { type DatabaseState, findDatabaseState } from "../queries/state.ts";

/** How many questions are asked; the quickest answer counts, for the others may have waited for something else. */
const questions = 5;

export async function checkDatabase(client: pg.Client): Promise<{ state: DatabaseState; findings: Finding[] }> {
  let quickest = Number.POSITIVE_INFINITY;
  for (let asked = 0; asked < questions; asked += 1) {
    const began = performance.now();
    await client.query("select 1");
    quickest = Math.min(quickest, performance.now() - began);
  }
  const before = Date.now();
  const state = await findDatabaseState(client);
  const middle = (before + Date.now()) / 2;
  return { state, findings: [latency(quickest), connections(state), clock(state.now.getTime() - middle)] };
}

function latency(milliseconds: number): Finding {
  const verdict = judgeLatency(milliseconds);
  const words = { milliseconds: Math.round(milliseconds * 10) / 10 };
  const says = () => (verdict === "ok" ? m.doctorLatency(words) : m.doctorLatencyHigh(words));
  return { check: "database.latency", verdict, says };
}

function connections({ connections: used, mostConnections: most }: DatabaseState): Finding {
  const verdict = judgeConnections(used, most);
  const says = () => (verdict === "ok" ? m.doctorConnections({ used, most }) : m.doctorConnectionsMany({ used, most }));
  return { check: "database.connections", verdict, says };
}

function clock(difference: number): Finding {
  const verdict = judgeClocks(difference);
  const seconds = Math.round(Math.abs(difference) / 100) / 10;
  return {
    check: "clock",
    verdict,
    says: () => (verdict === "ok" ? m.doctorClock() : m.doctorClockDiffers({ seconds })),
  };
}
