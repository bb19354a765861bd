import { sql } from "kysely";
import type { Db } from "#platform/db/database.ts";

/**
 * Has the database plan its queries anew, the checks of foreign keys too. What it planned while a table was small may go
 * through everybody in it for every row that points at somebody: for ten thousand new people that is minutes.
 */
export async function planAnew(db: Db): Promise<void> {
  await sql`discard plans`.execute(db);
}
