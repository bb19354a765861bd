import type { Acting } from "../action/acting.ts";
import { newId } from "../db/id.ts";
import { insertAudit } from "./queries.ts";

export interface AuditEntry {
  /** "people.person.changed", "academy.learners.read". */
  readonly action: string;
  /** What was changed or read. */
  readonly subjectId?: string | undefined;
  /** Whose personal data it was. */
  readonly personId?: string | undefined;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** Writes down who changed what, or who read whose personal data: append-only, for administrators and leaders alike (trust 12). */
export async function audit(acting: Acting, entry: AuditEntry): Promise<void> {
  await insertAudit(acting.db, {
    organisation_id: acting.actor.organisationId,
    id: newId(),
    occurred_at: acting.now,
    actor_id: acting.actor.personId,
    action: entry.action,
    subject_id: entry.subjectId ?? null,
    person_id: entry.personId ?? null,
    details: JSON.stringify(entry.details ?? {}),
  });
}
