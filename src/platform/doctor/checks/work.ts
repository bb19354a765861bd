import type pg from "pg";
import * as m from "#messages/platform";
import type { Finding } from "../finding.ts";
import { judgeWaiting } from "../judge.ts";
import { findJobs, findRoutines, findUnheard, type Work } from "../queries/state.ts";

type Kind = "jobs" | "unheard" | "routines";

/** Is the work in the background done, or does it pile up? */
export async function checkWork(client: pg.Client, now: Date): Promise<Finding[]> {
  return [
    found("jobs", await findJobs(client), now),
    found("unheard", await findUnheard(client), now),
    found("routines", await findRoutines(client), now),
  ];
}

function found(kind: Kind, { dueSince, failed }: Work, now: Date): Finding {
  const overdue = dueSince === null ? 0 : now.getTime() - dueSince.getTime();
  const late = judgeWaiting(overdue);
  const minutes = Math.round(overdue / 60_000);
  const check = `work.${kind}`;
  if (late !== "ok") return { check, verdict: late, says: () => m.doctorWorkLate({ kind, minutes }) };
  if (failed > 0) return { check, verdict: "attention", says: () => m.doctorWorkFailed({ kind, count: failed }) };
  return { check, verdict: "ok", says: () => m.doctorWork({ kind }) };
}
