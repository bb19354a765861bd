/** The trainings of the demonstration organisation, made and published by its own authors. */
import type { Acting } from "#platform/action/acting.ts";
import type { DemonstrationColleague } from "#people";
import { type DemonstrationLesson, makeTraining } from "./demo/make-training.ts";
import { trainings } from "./demo/trainings.ts";

export type { DemonstrationLesson };

const day = 86_400_000;

export interface DemonstrationTraining {
  /** "lifting" */
  readonly key: string;
  readonly trainingId: string;
  /** Days ago. */
  readonly publishedAgo: number;
  readonly lessons: readonly DemonstrationLesson[];
}

/** Makes the trainings, each in its time and in the name of who made it; gives those that stand in the catalogue. */
export async function teachDemonstration(
  acting: Acting,
  colleagues: readonly DemonstrationColleague[],
): Promise<readonly DemonstrationTraining[]> {
  const offered: DemonstrationTraining[] = [];
  for (const training of trainings) {
    const author = colleagues.find(({ key }) => key === training.author);
    if (!author) throw new Error(`Nobody is called ${training.author}.`);
    const then = new Date(acting.now.getTime() - training.madeAgo * day);
    const { trainingId, lessons } = await makeTraining({ ...acting, actor: author.actor, now: then }, training);
    if (training.state === "published")
      offered.push({ key: training.key, trainingId, publishedAgo: training.madeAgo, lessons });
  }
  return offered;
}
