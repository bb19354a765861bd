import type { Acting } from "../action/acting.ts";
import { newId } from "../db/id.ts";
import { insertRows } from "../db/insert-rows.ts";
import type { Activity } from "./distribute.ts";
import type { Recorded } from "./record.ts";

/** Something that happened at another moment than now, and perhaps by somebody else than the actor. */
export interface PastEvent extends Recorded {
  readonly occurredAt: Date;
  readonly actorId: string | null;
}

const columns = {
  organisation_id: "uuid",
  id: "uuid",
  occurred_at: "timestamptz",
  actor_id: "uuid",
  verb: "text",
  object_kind: "text",
  object_id: "uuid",
  context: "jsonb",
} as const;

/** Writes a past on the spine in one go. The distributor does not hear of it: whoever wrote the past lets it be heard (`history.ts`). */
export async function recordPast({ db, actor }: Acting, events: readonly PastEvent[]): Promise<Activity[]> {
  const activities = events.map(({ context = {}, ...event }) => ({ id: newId(), context, ...event }));
  const rows = activities.map((activity) => ({
    organisation_id: actor.organisationId,
    id: activity.id,
    occurred_at: activity.occurredAt,
    actor_id: activity.actorId,
    verb: activity.verb,
    object_kind: activity.object.kind,
    object_id: activity.object.id,
    context: activity.context,
  }));
  await insertRows(db, "platform.activity", columns, rows);
  return activities;
}
