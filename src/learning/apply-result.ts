import type { Acting } from "#platform/action/acting.ts";
import { record } from "#platform/activity/record.ts";
import { NotFound } from "#platform/errors/errors.ts";
import { issueCertificate } from "./certificate/issue.ts";
import {
  addToCounts,
  findLessonProgress,
  findStandings,
  lockEnrolment,
  updateEnrolment,
  upsertLessonProgress,
} from "./queries/progress.ts";
import { bestOf, standingOf } from "./rules/progress.ts";

export interface ReportedResult {
  readonly enrolmentId: string;
  readonly lessonId: string;
  readonly state: "started" | "completed" | "failed";
  /** 0 to 100; null or left out when the lesson gives none. */
  readonly score?: number | null;
  /** The learner said so of a course package that tells nothing itself. */
  readonly toldByLearner?: boolean;
  /** Seconds that the server counted since the last report. */
  readonly addSeconds?: number;
  /** Where one was, to resume there; left as it is when undefined. */
  readonly place?: unknown;
}

/**
 * Writes what happened in a lesson, and with it how far the learner now is in the training: progress, score, time and
 * completion are computed here, at the write, and who completes it gets the certificate. What was completed stays so. The caller has checked whose enrolment it is.
 * Safe to repeat, but for `addSeconds`. Returns whether this very result completed the training.
 */
export async function applyLessonResult(
  acting: Acting,
  result: ReportedResult,
): Promise<{ completedTraining: boolean }> {
  const { enrolmentId, lessonId, addSeconds = 0, place } = result;
  const enrolment = await lockEnrolment(acting, enrolmentId);
  if (!enrolment || enrolment.state === "withdrawn") throw new NotFound();
  const before = await findLessonProgress(acting, enrolmentId, lessonId);
  const known = before ? { state: before.state as ReportedResult["state"], score: before.score } : null;
  const best = bestOf(known, { state: result.state, score: result.score ?? null });
  const toldByLearner = isToldByLearner(before, result);
  await upsertLessonProgress(acting, { ...best, enrolmentId, lessonId, toldByLearner, addSeconds, place });

  const standing = standingOf(await findStandings(acting, enrolment.trainingId, enrolmentId));
  const wasComplete = enrolment.state === "completed";
  const state = wasComplete || standing.isComplete ? "completed" : "started";
  const progress = wasComplete ? 1 : standing.progress;
  await updateEnrolment(acting, { ...standing, progress, enrolmentId, lessonId, addSeconds, state });

  const training = { kind: "training", id: enrolment.trainingId };
  const context = { enrolmentId, personId: enrolment.personId, lessonId };
  if (best.state === "completed" && known?.state !== "completed")
    await record(acting, "learning.lesson_completed", training, context);
  const completedTraining = state === "completed" && !wasComplete;
  if (completedTraining) {
    await addToCounts(acting, enrolment.trainingId, 0, 1);
    await issueCertificate(acting, enrolment);
    await record(acting, "learning.completed", training, { enrolmentId, personId: enrolment.personId });
  }
  return { completedTraining };
}

/** What a course said itself counts for more than what its learner says of it. */
function isToldByLearner(
  before: { readonly state: string; readonly toldByLearner: boolean } | undefined,
  { state, toldByLearner = false }: ReportedResult,
): boolean {
  if (state !== "completed") return before?.toldByLearner ?? false;
  return toldByLearner && (before?.state !== "completed" || before.toldByLearner);
}
