import type { Db } from "../../db/database.ts";

export async function hasOrganisation(db: Db): Promise<boolean> {
  return (await db.selectFrom("platform.organisation").select("id").limit(1).executeTakeFirst()) !== undefined;
}

/** An organisation of its own people: the demonstration is none. */
export async function hasOwnOrganisation(db: Db): Promise<boolean> {
  const own = db.selectFrom("platform.organisation").select("id").where("demonstration", "=", false).limit(1);
  return (await own.executeTakeFirst()) !== undefined;
}
