import type { Acting } from "#platform/action/acting.ts";
import type { Activity } from "#platform/activity/distribute.ts";
import { recordPast } from "#platform/activity/record-past.ts";
import { auditPast } from "#platform/audit/audit-past.ts";
import {
  addPastCounts,
  insertPastAttempts,
  insertPastCertificates,
  insertPastEnrolments,
  insertPastProgress,
} from "../queries/past.ts";
import type { PastEnrolment, PastOrganisation } from "./enrolment.ts";
import { auditOf, certificateOf, eventsOf } from "./records.ts";

/**
 * Writes enrolments of the past with all that came of them: progress, attempts, certificates, counts, the spine and the audit
 * log, as `enrolPeople` and `applyLessonResult` would have written them one by one (`write.test.ts` holds the two together).
 * Returns what happened, for who wants to hear it.
 */
export async function writePast(
  acting: Acting,
  organisation: PastOrganisation,
  enrolments: readonly PastEnrolment[],
): Promise<Activity[]> {
  if (enrolments.length === 0) return [];
  await insertPastEnrolments(acting, enrolments);
  await insertPastProgress(acting, enrolments);
  await insertPastAttempts(acting, enrolments);
  const certificates = enrolments.flatMap((enrolment) => certificateOf(enrolment, organisation) ?? []);
  await insertPastCertificates(acting, certificates);
  await auditPast(acting, enrolments.flatMap(auditOf));
  const happened = await recordPast(acting, enrolments.flatMap(eventsOf));
  await addPastCounts(acting, enrolments); // Last, because another past of the same trainings waits here for this one.
  return happened;
}
