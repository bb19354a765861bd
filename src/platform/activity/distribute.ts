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
  /** The same for several that waited together, where that costs less than hearing each by itself. */
  readonly hearSeveral?: (acting: Acting, activities: readonly Activity[]) => Promise<void>;
  /** Days after which this is of no use any more: a past that is written in one go is heard no further back. */
  readonly remembersDays?: number;
  /** The same for a whole past at once, in the order of time, where hearing each by itself would take long. */
  readonly hearAll?: (acting: Acting, activities: readonly Activity[]) => Promise<void>;
}

const longestPause = 6 * 3600_000;
/** So many are heard in one transaction: few enough that nobody waits long for the rows that it writes. */
const atOnce = 100;

class Unheard extends Error {
  readonly activities: readonly TakenActivity[];
  constructor(activities: readonly TakenActivity[], cause: unknown) {
    super("A listener failed", { cause });
    this.activities = activities;
  }
}

/** Brings all that waits to the listeners, a number of activities in one transaction with what their listeners write; returns how many were heard. */
export async function distributeActivity(listeners: readonly Listener[]): Promise<number> {
  let heard = 0;
  for (const organisationId of await organisationsWithPending(now(), longestPause)) {
    let taken;
    do heard += taken = await hearNext(organisationId, listeners, atOnce);
    while (taken > 0);
  }
  return heard;
}

/** Takes what waits longest, `most` or fewer, and lets it be heard; returns how many were taken. */
async function hearNext(organisationId: string, listeners: readonly Listener[], most: number): Promise<number> {
  const at = now();
  try {
    return await inOrganisation(organisationId, async (db) => {
      const rows = await takePending(db, organisationId, { at, longestPause }, most);
      const acting: Acting = { actor: organisationItself(organisationId), db, now: at };
      try {
        await hear(acting, rows.map(activityOf), listeners);
      } catch (error) {
        throw new Unheard(rows, error);
      }
      return rows.length;
    });
  } catch (error) {
    if (!(error instanceof Unheard)) throw error;
    const [first, ...others] = error.activities;
    if (!first) return 0;
    if (others.length > 0) return hearEach(organisationId, listeners, error.activities.length);
    await postpone(organisationId, first, at, error.cause);
    return 1;
  }
}

/** One of these could not be heard: each by itself, so that it holds up none of the others. */
async function hearEach(organisationId: string, listeners: readonly Listener[], count: number): Promise<number> {
  let heard = 0;
  while (heard < count && (await hearNext(organisationId, listeners, 1)) > 0) heard += 1;
  return heard;
}

async function postpone(organisationId: string, { id, attempts }: TakenActivity, at: Date, cause: unknown) {
  const pause = Math.min(longestPause, 5000 * 2 ** attempts);
  await postponePending(organisationId, id, new Date(at.getTime() + pause));
  log.error({ err: cause, activity: id, attempts: attempts + 1 }, "a listener failed; it will hear this again");
}

/** Tells activities to the listeners that wait for their verbs. */
async function hear(acting: Acting, activities: readonly Activity[], listeners: readonly Listener[]): Promise<void> {
  for (const listener of listeners) {
    const awaited = activities.filter(({ verb }) => listener.verbs.includes(verb));
    if (awaited.length > 1 && listener.hearSeveral) await listener.hearSeveral(acting, awaited);
    else for (const activity of awaited) await listener.hear(acting, activity);
  }
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
