import type { Acting } from "#platform/action/acting.ts";
import { maySeeTraining } from "./permissions.ts";
import { findLesson, type Lesson, lockLesson } from "./queries/lessons.ts";
import { findModule, type Module } from "./queries/structure.ts";
import { findTraining, lockTraining, type Training } from "./queries/trainings.ts";

/** What the actions of the academy are about, fetched through the actor: a draft does not exist for who may not make trainings. */
interface TrainingName {
  readonly trainingId: string;
}

interface LessonName extends TrainingName {
  readonly lessonId: string;
}

export interface AuthoredLesson {
  readonly training: Training;
  readonly lesson: Lesson;
}

export const seeTraining = async (acting: Acting, { trainingId }: TrainingName): Promise<Training | null> =>
  visible(acting, await findTraining(acting, trainingId));

/** For a change: every change of a training takes hold of the training first, so that two never wait for each other. */
export const holdTraining = async (acting: Acting, { trainingId }: TrainingName): Promise<Training | null> =>
  visible(acting, await lockTraining(acting, trainingId));

const visible = (acting: Acting, training: Training | undefined): Training | null =>
  training && maySeeTraining(acting.actor, training) ? training : null;

export async function seeLesson(acting: Acting, name: LessonName): Promise<AuthoredLesson | null> {
  const training = await seeTraining(acting, name);
  return together(training, training && (await findLesson(acting, name.lessonId)));
}

export async function holdLesson(acting: Acting, name: LessonName): Promise<AuthoredLesson | null> {
  const training = await holdTraining(acting, name);
  return together(training, training && (await lockLesson(acting, name.lessonId)));
}

/** As `holdLesson`, also when the lesson was removed. */
export async function holdAnyLesson(acting: Acting, name: LessonName): Promise<AuthoredLesson | null> {
  const training = await holdTraining(acting, name);
  const lesson = training && (await lockLesson(acting, name.lessonId));
  return training && lesson?.trainingId === training.id ? { training, lesson } : null;
}

function together(training: Training | null, lesson: Lesson | null | undefined): AuthoredLesson | null {
  return training && lesson?.trainingId === training.id && !lesson.removedAt ? { training, lesson } : null;
}

export interface AuthoredModule {
  readonly training: Training;
  readonly module: Module;
}

/** The module, removed or not. */
export async function holdModule(
  acting: Acting,
  name: TrainingName & { readonly moduleId: string },
): Promise<AuthoredModule | null> {
  const training = await holdTraining(acting, name);
  const module = training && (await findModule(acting, name.moduleId));
  return training && module?.trainingId === training.id ? { training, module } : null;
}
