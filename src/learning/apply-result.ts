import type { Acting } from "#platform/action/acting.ts";
import { record } from "#platform/activity/record.ts";
import { NotFound } from "#platform/errors/errors.ts";
import { issueCertificate } from "./certificate/issue.ts";
import {
  addToCounts,
  findStandings,
  type HeldEnrolment,
  lockEnrolment,
  type StandingInLesson,
  writeResult,
} from "./queries/progress.ts";
import { bestOf, type LessonResult, standingOf } from "./rules/progress.ts";
import { secondsBetween } from "./rules/time.ts";

export interface ReportedResult {
  readonly lessonId: string;
  readonly state: LessonResult["state"];
  /** 0 to 100; null or left out when the lesson gives none. */
  readonly score?: number | null;
  /** The learner said so of a course package that tells nothing itself. */
  readonly toldByLearner?: boolean;
  /** Seconds that the server counted since the last report; or it counts them from the last sign of life in the lesson. */
  readonly addSeconds?: number | "since last seen";
  /** Where one was, to resume there; left as it is when undefined. */
  readonly place?: unknown;
}

/** What a result came to. */
export interface Applied {
  readonly lessonState: LessonResult["state"];
  /** Share of the training that is done, 0 to 1. */
  readonly progress: number;
  /** This very result completed the training. */
  readonly completedTraining: boolean;
}

/**
 * Writes what happened in a lesson, and with it how far the learner now is in the training: progress, score, time and
 * completion are computed here, at the write, and who completes it gets the certificate. What was completed stays so. The caller has checked whose enrolment it is.
 * Safe to repeat, but for seconds that the caller counted. Takes hold of the enrolment first: two tabs never count the same time twice.
 */
export async function applyLessonResult(
  acting: Acting,
  { enrolmentId, ...result }: ReportedResult & { readonly enrolmentId: string },
): Promise<Applied> {
  const enrolment = await lockEnrolment(acting, enrolmentId);
  if (!enrolment) throw new NotFound();
  return applyToHeld(acting, enrolment, result);
}

/** The same for who holds the enrolment already. */
export async function applyToHeld(acting: Acting, enrolment: HeldEnrolment, result: ReportedResult): Promise<Applied> {
  if (enrolment.state === "withdrawn") throw new NotFound();
  const { lessonId, place } = result;
  const standings = await findStandings(acting, enrolment.id);
  const before = standings.find((standing) => standing.lessonId === lessonId);
  const known = knownOf(before);
  const best = bestOf(known, { state: result.state, score: result.score ?? null });

  const counting = standings.filter(({ counts }) => counts);
  const standing = standingOf(counting.map((each) => (each.lessonId === lessonId ? { ...each, ...best } : each)));
  const wasComplete = enrolment.state === "completed";
  const state = wasComplete || standing.isComplete ? "completed" : "started";
  const progress = wasComplete ? 1 : standing.progress;
  await writeResult(acting, {
    enrolmentId: enrolment.id,
    lessonId,
    lesson: { ...best, toldByLearner: isToldByLearner(before, result), place },
    training: { state, progress, score: standing.score },
    addSeconds: secondsOf(before, result, acting.now),
  });

  const isLessonNews = best.state === "completed" && known?.state !== "completed";
  const completedTraining = state === "completed" && !wasComplete;
  if (isLessonNews) await recordOf(acting, enrolment, "learning.lesson_completed", { lessonId });
  if (completedTraining) {
    await addToCounts(acting, enrolment.trainingId, 0, 1);
    await issueCertificate(acting, enrolment);
    await recordOf(acting, enrolment, "learning.completed", {});
  }
  return { lessonState: best.state, progress, completedTraining };
}

const knownOf = (before: StandingInLesson | undefined): LessonResult | null =>
  before && before.state !== "not_started" ? { state: before.state, score: before.score } : null;

function secondsOf(before: StandingInLesson | undefined, { addSeconds = 0 }: ReportedResult, now: Date): number {
  if (addSeconds !== "since last seen") return addSeconds;
  return before?.lastSeenAt ? secondsBetween(before.lastSeenAt, now) : 0;
}

const recordOf = (
  acting: Acting,
  { id, trainingId, personId }: HeldEnrolment,
  verb: string,
  context: Readonly<Record<string, string>>,
): Promise<void> =>
  record(acting, verb, { kind: "training", id: trainingId }, { enrolmentId: id, personId, ...context });

/** What a course said itself counts for more than what its learner says of it. */
function isToldByLearner(
  before: StandingInLesson | undefined,
  { state, toldByLearner = false }: ReportedResult,
): boolean {
  if (state !== "completed") return before?.toldByLearner ?? false;
  return toldByLearner && (before?.state !== "completed" || before.toldByLearner);
}
