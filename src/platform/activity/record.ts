import type { Acting } from "../action/acting.ts";
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
}
