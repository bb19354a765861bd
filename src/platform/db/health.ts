import { setTimeout as delay } from "node:timers/promises";
import { sql } from "kysely";
import { globalDatabase } from "./database.ts";

/** Milliseconds after which a database that says nothing counts as away. */
const patience = 3000;

/** Does the database answer a question right now? */
export async function databaseAnswers(): Promise<boolean> {
  const answered = new AbortController();
  const answers = sql`select 1`
    .execute(globalDatabase())
    .then(() => true)
    .catch(() => false);
  const isLate = delay(patience, false, { signal: answered.signal }).catch(() => false);
  return Promise.race([answers, isLate]).finally(() => answered.abort());
}
