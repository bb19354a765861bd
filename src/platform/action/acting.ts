import type { Actor } from "../actor.ts";
import type { Db } from "../db/database.ts";

/** One actor at work: the transaction that sees only the rows of its organisation, and the moment it began. */
export interface Acting {
  readonly actor: Actor;
  readonly db: Db;
  readonly now: Date;
}
