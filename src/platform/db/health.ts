import { sql } from "kysely";
import { globalDatabase } from "./database.ts";

/** Does the database answer a question right now? */
export async function databaseAnswers(): Promise<boolean> {
  return sql`select 1`
    .execute(globalDatabase())
    .then(() => true)
    .catch(() => false);
}
