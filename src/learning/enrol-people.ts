import type { Acting } from "#platform/action/acting.ts";
import { recordAll } from "#platform/activity/record.ts";
import { auditAll } from "#platform/audit/audit.ts";
import { newId } from "#platform/db/id.ts";
import { insertEnrolments, type NewEnrolment } from "./queries/enrolments.ts";
import { addToCounts } from "./queries/progress.ts";

export interface Enrolling extends Pick<NewEnrolment, "trainingId" | "origin" | "dueOn" | "batchId"> {
  readonly personIds: readonly string[];
  /** What to do with who completed the training before. */
  readonly completedBefore: "pass over" | "again";
}

/** Writes enrolments with all that goes with them: the counts, the spine, and the audit log when somebody enrols another. Safe to repeat. */
export async function enrolPeople(
  acting: Acting,
  enrolling: Enrolling,
): Promise<{ readonly id: string; readonly personId: string }[]> {
  const { personIds, completedBefore, ...each } = enrolling;
  const wanted = [...new Set(personIds)].map((personId) => ({ ...each, id: newId(), personId }));
  const made = await insertEnrolments(acting, wanted, completedBefore);
  if (made.length === 0) return [];
  await addToCounts(acting, each.trainingId, made.length, 0);
  const object = { kind: "training", id: each.trainingId };
  await recordAll(
    acting,
    made.map(({ id, personId }) => ({
      verb: "learning.enrolled",
      object,
      context: { enrolmentId: id, personId, origin: each.origin, dueOn: each.dueOn },
    })),
  );
  if (each.origin !== "self") {
    await auditAll(
      acting,
      made.map(({ id, personId }) => ({ action: "learning.enrolled", subjectId: id, personId })),
    );
  }
  return made;
}
