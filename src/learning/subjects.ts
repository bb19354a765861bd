import type { Acting } from "#platform/action/acting.ts";
import { maySeeTraining } from "./permissions.ts";
import { type Enrolment, findEnrolmentFor, findLatestEnrolment } from "./queries/enrolments.ts";
import { isLessonOf } from "./queries/outline.ts";
import { findTraining, type Training } from "./queries/trainings.ts";

export interface SeenTraining extends Training {
  /** The reader's own latest cycle; null when they never took part or left. */
  readonly own: Enrolment | null;
}

/** A training as the reader may see it, with how they stand in it themselves. */
export async function seeTraining(
  acting: Acting,
  { trainingId }: { readonly trainingId: string },
): Promise<SeenTraining | null> {
  const [training, own = null] = await Promise.all([
    findTraining(acting, trainingId),
    findLatestEnrolment(acting, trainingId, acting.actor.personId),
  ]);
  if (!training) return null;
  return maySeeTraining(acting.actor, training, own !== null) ? { ...training, own } : null;
}

export interface OwnEnrolment {
  readonly enrolment: Enrolment;
  readonly training: Training;
}

/** The reader's own enrolment with its training, in whatever state both are: who began goes on, also when it left the catalogue. */
export async function seeOwnEnrolment(
  acting: Acting,
  { enrolmentId }: { readonly enrolmentId: string },
): Promise<OwnEnrolment | null> {
  const enrolment = await findEnrolmentFor(acting, enrolmentId, acting.actor.personId);
  const training = enrolment && (await findTraining(acting, enrolment.trainingId));
  return enrolment && training ? { enrolment, training } : null;
}

/** As `seeOwnEnrolment`, when the lesson is or was one of its training. */
export async function seeOwnLesson(
  acting: Acting,
  { enrolmentId, lessonId }: { readonly enrolmentId: string; readonly lessonId: string },
): Promise<OwnEnrolment | null> {
  const own = await seeOwnEnrolment(acting, { enrolmentId });
  return own && (await isLessonOf(acting, own.training.id, lessonId)) ? own : null;
}
