import type { Acting } from "../action/acting.ts";
import { newId } from "../db/id.ts";
import { insertRows } from "../db/insert-rows.ts";
import type { AuditEntry } from "./audit.ts";

/** Something that somebody changed or read at another moment than now. */
export interface PastEntry extends AuditEntry {
  readonly occurredAt: Date;
  readonly actorId: string | null;
}

const columns = {
  organisation_id: "uuid",
  id: "uuid",
  occurred_at: "timestamptz",
  actor_id: "uuid",
  action: "text",
  subject_id: "uuid",
  person_id: "uuid",
  details: "jsonb",
} as const;

/** Writes down a past that is made in one go. */
export async function auditPast({ db, actor }: Acting, entries: readonly PastEntry[]): Promise<void> {
  const rows = entries.map((entry) => ({
    organisation_id: actor.organisationId,
    id: newId(),
    occurred_at: entry.occurredAt,
    actor_id: entry.actorId,
    action: entry.action,
    subject_id: entry.subjectId ?? null,
    person_id: entry.personId ?? null,
    details: entry.details ?? {},
  }));
  await insertRows(db, "platform.audit", columns, rows);
}
