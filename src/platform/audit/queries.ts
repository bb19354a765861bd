import type { Insertable } from "kysely";
import type { Db } from "../db/database.ts";
import type { DB } from "../db/tables.ts";

/** Far below the number of parameters that one statement can have. */
const batchSize = 1000;

export async function insertAudit(db: Db, rows: readonly Insertable<DB["platform.audit"]>[]): Promise<void> {
  for (let at = 0; at < rows.length; at += batchSize) {
    await db
      .insertInto("platform.audit")
      .values(rows.slice(at, at + batchSize))
      .execute();
  }
}
