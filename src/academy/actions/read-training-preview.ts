import { z } from "zod";
import { defineRead } from "#platform/action/action.ts";
import { id } from "#platform/action/input.ts";
import { mayAuthor, mayChange } from "../permissions.ts";
import { findOutline } from "../queries/outline.ts";
import type { Training } from "../queries/trainings.ts";
import { seeTraining } from "../subjects.ts";
import { type TrainingHead, trainingHead } from "../views/outline.ts";
import type { LessonChoice } from "../content/contract.ts";

export interface TrainingPreviewView {
  readonly training: TrainingHead;
  readonly summary: string;
  readonly coverFileId: string | null;
  readonly coverText: string | null;
  readonly estimatedMinutes: number | null;
  readonly modules: readonly {
    readonly id: string;
    readonly title: string;
    readonly lessons: readonly {
      readonly id: string;
      readonly title: string;
      readonly choice: LessonChoice;
      readonly estimatedMinutes: number | null;
    }[];
  }[];
}

/** A training as its learners would find it if it were published now. */
export const readTrainingPreview = defineRead({
  name: "academy.training.preview",
  input: z.object({ trainingId: id() }),
  find: seeTraining,
  may: mayAuthor,
  run: async (acting, { trainingId }, training): Promise<TrainingPreviewView> => {
    const outline = await findOutline(acting, trainingId);
    return {
      training: trainingHead(training, mayChange(acting.actor, training)),
      summary: training.summary,
      coverFileId: training.coverFileId,
      coverText: training.coverText,
      estimatedMinutes: training.estimatedMinutes ?? minutesOf(outline.flatMap((module) => module.lessons)),
      modules: outline
        .filter((module) => module.lessons.length > 0)
        .map((module) => ({
          ...module,
          lessons: module.lessons,
        })),
    };
  },
});

/** The sum of what is known; null when nothing is. */
function minutesOf(lessons: readonly Pick<Training, "estimatedMinutes">[]): number | null {
  const known = lessons.map((lesson) => lesson.estimatedMinutes).filter((minutes) => minutes !== null);
  return known.length === 0 ? null : known.reduce((sum, minutes) => sum + minutes, 0);
}
