import type { Acting } from "../action/acting.ts";
import { newId } from "../db/id.ts";
import { insertActivity } from "./queries.ts";

export interface ActivityObject {
  /** "training", "lesson", "enrolment". */
  readonly kind: string;
  readonly id: string;
}

/**
 * Tells the rest of the house that something happened, in the same transaction as the change itself. Verbs are a room and
 * a past participle: "academy.completed". Nothing from `listening` that could tell who answered what, and nothing about
 * sickness, is ever recorded (trust 3 and 5).
 */
export async function record(
  acting: Acting,
  verb: string,
  object: ActivityObject,
  context: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  await insertActivity(acting.db, {
    organisation_id: acting.actor.organisationId,
    id: newId(),
    occurred_at: acting.now,
    actor_id: acting.actor.personId,
    verb,
    object_kind: object.kind,
    object_id: object.id,
    context: JSON.stringify(context),
  });
}
