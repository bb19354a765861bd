import type { Db } from "../../db/database.ts";

export async function hasOrganisation(db: Db): Promise<boolean> {
  return (await db.selectFrom("platform.organisation").select("id").limit(1).executeTakeFirst()) !== undefined;
}
