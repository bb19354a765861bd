import type { Acting } from "#platform/action/acting.ts";
import type { OwnTraining } from "../queries/own-learning.ts";
import { dayIn, type Due, dueOf } from "../rules/due.ts";

export interface OwnTrainingCard extends OwnTraining {
  readonly href: string;
  readonly due: Due;
}

export interface OwnLearningView {
  /** The one clear next step; null when nothing is open. */
  readonly next: OwnTrainingCard | null;
  readonly others: readonly OwnTrainingCard[];
  readonly completed: readonly OwnTrainingCard[];
}

export function ownLearningView(
  open: readonly OwnTraining[],
  completed: readonly OwnTraining[],
  { actor, now }: Pick<Acting, "actor" | "now">,
): OwnLearningView {
  const today = dayIn(now, actor.timeZone);
  const card = (training: OwnTraining, href: string): OwnTrainingCard => ({
    ...training,
    href,
    due: dueOf(training.dueOn, today),
  });
  const [next = null, ...others] = open.map((training) => card(training, `/leren/${training.enrolmentId}`));
  return { next, others, completed: completed.map((training) => card(training, `/trainingen/${training.trainingId}`)) };
}
