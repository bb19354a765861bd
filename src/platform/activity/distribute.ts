import type { Acting } from "../action/acting.ts";
import { organisationItself } from "../actor.ts";
import { now } from "../clock.ts";
import { inOrganisation } from "../db/database.ts";
import { log } from "../log.ts";
import { organisationsWithPending, postponePending, takePending, type TakenActivity } from "./queries.ts";

export interface Activity {
  readonly id: string;
  readonly occurredAt: Date;
  readonly actorId: string | null;
  readonly verb: string;
  readonly object: { readonly kind: string; readonly id: string };
  readonly context: Readonly<Record<string, unknown>>;
}

/** A room that wants to hear what happens above it in the map: it makes notices of it, or keeps an indicator up to date. */
export interface Listener {
  readonly name: string;
  readonly verbs: readonly string[];
  readonly hear: (acting: Acting, activity: Activity) => Promise<void>;
  /** Days after which this is of no use any more: a past that is written in one go is heard no further back. */
  readonly remembersDays?: number;
  /** The same for a whole past at once, in the order of time, where hearing each by itself would take long. */
  readonly hearAll?: (acting: Acting, activities: readonly Activity[]) => Promise<void>;
}

const longestPause = 6 * 3600_000;

class Unheard extends Error {
  readonly activityId: string;
  readonly attempts: number;
  constructor(activityId: string, attempts: number, cause: unknown) {
    super("A listener failed", { cause });
    this.activityId = activityId;
    this.attempts = attempts;
  }
}

/** Brings all that waits to the listeners, each activity in one transaction with what its listeners write; returns how many were heard. */
export async function distributeActivity(listeners: readonly Listener[]): Promise<number> {
  let heard = 0;
  for (const organisationId of await organisationsWithPending(now())) {
    while (await hearNext(organisationId, listeners)) heard += 1;
  }
  return heard;
}

async function hearNext(organisationId: string, listeners: readonly Listener[]): Promise<boolean> {
  const at = now();
  try {
    return await inOrganisation(organisationId, async (db) => {
      const row = await takePending(db, organisationId, at);
      if (!row) return false;
      const acting: Acting = { actor: organisationItself(organisationId), db, now: at };
      try {
        await hear(acting, row, listeners);
      } catch (error) {
        throw new Unheard(row.id, row.attempts, error);
      }
      return true;
    });
  } catch (error) {
    if (!(error instanceof Unheard)) throw error;
    const pause = Math.min(longestPause, 5000 * 2 ** error.attempts);
    await postponePending(organisationId, error.activityId, new Date(at.getTime() + pause));
    log.error(
      { err: error.cause, activity: error.activityId, attempts: error.attempts + 1 },
      "a listener failed; it will hear this again",
    );
    return true;
  }
}

/** Tells one activity to the listeners that wait for its verb. */
async function hear(acting: Acting, row: TakenActivity, listeners: readonly Listener[]): Promise<void> {
  const activity = activityOf(row);
  for (const listener of listeners) if (listener.verbs.includes(activity.verb)) await listener.hear(acting, activity);
}

export const activityOf = (row: Omit<TakenActivity, "attempts">): Activity => ({
  id: row.id,
  occurredAt: row.occurred_at,
  actorId: row.actor_id,
  verb: row.verb,
  object: { kind: row.object_kind, id: row.object_id },
  context: row.context as Record<string, unknown>,
});

let wake: (() => void) | null = null;

/** A change was recorded in this process: the distributor need not wait for its next round. */
export const wakeDistributor = (): void => wake?.();

/** Distributes soon after each change of this process, and looks every few seconds for what other processes left. Returns how to stop. */
export function startDistributor(listeners: readonly Listener[], everyMilliseconds = 5000): () => Promise<void> {
  let running: Promise<unknown> | null = null;
  let again = false;
  const round = (): void => {
    if (running) {
      again = true;
      return;
    }
    running = distributeActivity(listeners)
      .catch((error: unknown) => log.error({ err: error }, "activity could not be distributed; it is tried again"))
      .finally(() => {
        running = null;
        if (again) {
          again = false;
          round();
        }
      });
  };
  const timer = setInterval(round, everyMilliseconds);
  wake = () => setTimeout(round, 20);
  return async () => {
    clearInterval(timer);
    wake = null;
    again = false;
    await running;
  };
}
