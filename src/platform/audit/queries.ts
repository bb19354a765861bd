import type { Insertable } from "kysely";
import type { Db } from "../db/database.ts";
import type { DB } from "../db/tables.ts";

export async function insertAudit(db: Db, row: Insertable<DB["platform.audit"]>): Promise<void> {
  await db.insertInto("platform.audit").values(row).execute();
}
