import { publishedOutline } from "#academy";
import type { Acting } from "#platform/action/acting.ts";
import { maySeeTraining } from "./permissions.ts";
import {
  findEnrolmentFor,
  findTrainingWithOwn,
  type OwnEnrolment,
  trainingOfOwn,
  type TrainingWithOwn,
} from "./queries/enrolments.ts";
import { isLessonOf } from "./queries/outline.ts";
import { lessonsOf, outlineFor, type OutlineLesson, type OutlineModule } from "./views/outline.ts";

/** A training as the reader may see it, with how they stand in it themselves. */
export async function seeTraining(
  acting: Acting,
  { trainingId }: { readonly trainingId: string },
): Promise<TrainingWithOwn | null> {
  const training = await findTrainingWithOwn(acting, trainingId);
  return training && maySeeTraining(acting.actor, training, training.own !== null) ? training : null;
}

/** The reader's own enrolment with its training, in whatever state both are: who began goes on, also when it left the catalogue. */
export const seeOwnEnrolment = (
  acting: Acting,
  { enrolmentId }: { readonly enrolmentId: string },
): Promise<OwnEnrolment | null> => findEnrolmentFor(acting, enrolmentId, acting.actor.personId);

export interface OwnPath extends OwnEnrolment {
  readonly outline: readonly OutlineModule[];
}

/** As `seeOwnEnrolment`, with what there is to learn now. */
export async function seeOwnPath(
  acting: Acting,
  { enrolmentId }: { readonly enrolmentId: string },
): Promise<OwnPath | null> {
  const [own, modules] = await Promise.all([
    findEnrolmentFor(acting, enrolmentId, acting.actor.personId),
    publishedOutline(acting.db, acting.actor.organisationId, trainingOfOwn(acting, enrolmentId)),
  ]);
  return own && { ...own, outline: outlineFor(modules, own.enrolment) };
}

export interface OwnLesson extends OwnPath {
  /** Null when it was taken out of the training. */
  readonly lesson: OutlineLesson | null;
}

/** As `seeOwnPath`, when the lesson is or was one of its training. */
export async function seeOwnLesson(
  acting: Acting,
  { enrolmentId, lessonId }: { readonly enrolmentId: string; readonly lessonId: string },
): Promise<OwnLesson | null> {
  const own = await seeOwnPath(acting, { enrolmentId });
  if (!own) return null;
  const lesson = lessonsOf(own.outline).find(({ id }) => id === lessonId) ?? null;
  const was = lesson !== null || (await isLessonOf(acting, own.training.id, lessonId));
  return was ? { ...own, lesson } : null;
}
