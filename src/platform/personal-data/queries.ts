import { sql } from "kysely";
import type { Acting } from "../action/acting.ts";

/** Removes entries of the log from before `before`; the database lets none go that is younger than two years. */
export async function forgetAudit({ db }: Acting, before: Date): Promise<number> {
  const { rows } = await sql<{ removed: number }>`select platform.forget_audit(${before}) as removed`.execute(db);
  return rows[0]?.removed ?? 0;
}

/** The same for what happened. */
export async function forgetActivity({ db }: Acting, before: Date): Promise<number> {
  const { rows } = await sql<{ removed: number }>`select platform.forget_activity(${before}) as removed`.execute(db);
  return rows[0]?.removed ?? 0;
}
