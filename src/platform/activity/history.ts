import type { Acting } from "../action/acting.ts";
import { type Listener, hear } from "./distribute.ts";
import { takePending } from "./queries.ts";

/**
 * Lets the listeners hear all that this transaction recorded, in the order of its dates and each as of the moment that it
 * happened: for a past that is written in one go. Nothing is left for the distributor. Returns how much was heard.
 */
export async function hearHistory(acting: Acting, listeners: readonly Listener[]): Promise<number> {
  let heard = 0;
  for (;;) {
    const taken = await takePending(acting.db, acting.actor.organisationId, acting.now);
    if (!taken) return heard;
    await hear({ ...acting, now: taken.occurred_at }, taken, listeners);
    heard += 1;
  }
}
