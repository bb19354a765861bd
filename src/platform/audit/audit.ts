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
export const audit = (acting: Acting, entry: AuditEntry): Promise<void> => auditAll(acting, [entry]);

/** The same for many at once, for an import or a bulk action: one entry each. */
export async function auditAll(acting: Acting, entries: readonly AuditEntry[]): Promise<void> {
  const rows = entries.map((entry) => ({
    organisation_id: acting.actor.organisationId,
    id: newId(),
    occurred_at: acting.now,
    actor_id: acting.actor.personId,
    action: entry.action,
    subject_id: entry.subjectId ?? null,
    person_id: entry.personId ?? null,
    details: JSON.stringify(entry.details ?? {}),
  }));
  await insertAudit(acting.db, rows);
}
