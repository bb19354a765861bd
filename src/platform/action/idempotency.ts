import { isId } from "../db/id.ts";
import { Conflict } from "../errors/errors.ts";
import * as m from "#messages/platform";
import type { Acting } from "./acting.ts";
import { findKey, insertKey, updateAnswer } from "./queries.ts";

/**
 * Claims the key of a write, or finds the answer that the same write gave before. A second sender that comes while the
 * first is at work waits for it in the database and then gets its answer. A key belongs to one person and one action.
 */
export async function takeKey(
  acting: Acting,
  action: string,
  key: string | undefined,
): Promise<{ readonly answer: unknown } | null> {
  if (!key || !isId(key)) return null;
  if (await insertKey(acting, action, key)) return null;
  const known = await findKey(acting, key);
  if (!known || known.action !== action || known.actor_id !== acting.actor.personId)
    throw new Conflict(m.keyBelongsElsewhere);
  return { answer: known.result };
}

export async function keepAnswer(acting: Acting, key: string | undefined, answer: unknown): Promise<void> {
  if (key && isId(key)) await updateAnswer(acting, key, answer);
}
