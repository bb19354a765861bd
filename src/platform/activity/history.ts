import type { Acting } from "../action/acting.ts";
import { type Activity, type Listener, activityOf } from "./distribute.ts";
import { takeAllPending } from "./queries.ts";

/**
 * Lets the listeners hear a past that was written in one go, each activity as of the moment that it happened and in the order
 * of their dates: `past`, and all else that this transaction recorded. Nothing is left for the distributor.
 */
export async function hearHistory(
  acting: Acting,
  past: readonly Activity[],
  listeners: readonly Listener[],
): Promise<void> {
  const recorded = (await takeAllPending(acting.db, acting.actor.organisationId)).map(activityOf);
  const activities = [...past, ...recorded].toSorted((one, other) => +one.occurredAt - +other.occurredAt);
  for (const listener of listeners) {
    const { verbs, remembersDays = Number.POSITIVE_INFINITY } = listener;
    const since = acting.now.getTime() - remembersDays * 86_400_000;
    const heard = activities.filter(({ verb, occurredAt }) => verbs.includes(verb) && occurredAt.getTime() >= since);
    if (listener.hearAll) await listener.hearAll(acting, heard);
    else for (const activity of heard) await listener.hear({ ...acting, now: activity.occurredAt }, activity);
  }
}
