import type { Verdict } from "./finding.ts";

// The thresholds of the doctor, as pure rules.

const gibibyte = 1024 ** 3;

/** Room on a disk, in bytes: too little for an upload is a fault, little is worth a look. */
export function judgeRoom(free: number, total: number): Verdict {
  if (free < 0.5 * gibibyte) return "fault";
  return free < 5 * gibibyte && free < total * 0.1 ? "attention" : "ok";
}

/** Milliseconds that the database takes to answer the simplest question. */
export const judgeLatency = (milliseconds: number): Verdict => (milliseconds > 50 ? "attention" : "ok");

/** Connections in use and allowed. */
export function judgeConnections(used: number, most: number): Verdict {
  if (used >= most * 0.95) return "fault";
  return used >= most * 0.8 ? "attention" : "ok";
}

/** Milliseconds between the clocks of two machines: codes of an authenticator count in steps of 30 seconds. */
export function judgeClocks(difference: number): Verdict {
  if (Math.abs(difference) > 30_000) return "fault";
  return Math.abs(difference) > 2000 ? "attention" : "ok";
}

/** Milliseconds that the longest waiting of work has been due. */
export function judgeWaiting(overdue: number): Verdict {
  if (overdue > 3600_000) return "fault";
  return overdue > 300_000 ? "attention" : "ok";
}
