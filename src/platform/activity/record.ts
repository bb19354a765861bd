import type { Acting } from "../action/acting.ts";
import type { Db } from "../db/database.ts";
import { newId } from "../db/id.ts";
import { insertActivity } from "./queries.ts";

export interface ActivityObject {
  /** "training", "lesson", "enrolment". */
  readonly kind: string;
  readonly id: string;
}

export interface Recorded {
  readonly verb: string;
  readonly object: ActivityObject;
  readonly context?: Readonly<Record<string, unknown>>;
}

/**
 * Tells the rest of the house that something happened, in the same transaction as the change itself. Verbs are a room and
 * a past participle: "academy.completed". Nothing from `listening` that could tell who answered what, and nothing about
 * sickness, is ever recorded (trust 3 and 5).
 */
export const record = (
  acting: Acting,
  verb: string,
  object: ActivityObject,
  context: Readonly<Record<string, unknown>> = {},
): Promise<void> => recordAll(acting, [{ verb, object, context }]);

/** The same for many at once, for an import or a bulk action: each is heard by itself. */
export async function recordAll(acting: Acting, events: readonly Recorded[]): Promise<void> {
  const rows = events.map(({ verb, object, context = {} }) => ({
    organisation_id: acting.actor.organisationId,
    id: newId(),
    occurred_at: acting.now,
    actor_id: acting.actor.personId,
    verb,
    object_kind: object.kind,
    object_id: object.id,
    context: JSON.stringify(context),
  }));
  await insertActivity(acting.db, rows);
  if (rows.length > 0) withNews.add(acting.db);
}

/** Databases, each as one connection sees it, in which something was recorded. */
const withNews = new WeakSet<Db>();

/**
 * Was something recorded in this transaction, for which the distributor is to be woken? Asked at its end. Now and then true for
 * one that recorded nothing, on a connection where another came to nothing.
 */
export const takeNews = (db: Db): boolean => withNews.delete(db);
