import { type LessonChoice, lessonChoices } from "../content/contract.ts";
import type { OutlineLesson, OutlineModule, RemovedPart } from "../queries/outline.ts";
import type { Training } from "../queries/trainings.ts";
import { type Order, stepLesson, stepModule } from "../rules/order.ts";

/** What stands above every page of a training in the making. */
export interface TrainingHead {
  readonly id: string;
  readonly title: string;
  readonly state: Training["state"];
  readonly can: { readonly change: boolean };
}

/** How far a lesson is: nothing in it, never published, published with changes that learners do not see, or as learners see it. */
export type LessonProgress = "empty" | "draft" | "changed" | "published";

export interface OutlineView {
  readonly training: TrainingHead;
  readonly modules: readonly ModuleView[];
  readonly removed: readonly RemovedPart[];
  readonly choices: readonly LessonChoice[];
}

export interface ModuleView {
  readonly id: string;
  readonly title: string;
  readonly can: { readonly moveUp: boolean; readonly moveDown: boolean };
  readonly lessons: readonly LessonLine[];
}

export interface LessonLine {
  readonly id: string;
  readonly title: string;
  readonly choice: LessonChoice;
  readonly required: boolean;
  readonly estimatedMinutes: number | null;
  readonly progress: LessonProgress;
  readonly can: { readonly moveUp: boolean; readonly moveDown: boolean };
}

export const trainingHead = ({ id, title, state }: Training, change: boolean): TrainingHead => ({
  id,
  title,
  state,
  can: { change },
});

export function outlineView(
  training: TrainingHead,
  modules: readonly OutlineModule[],
  removed: readonly RemovedPart[],
): OutlineView {
  const order = modules.map((module) => ({ id: module.id, lessonIds: module.lessons.map((lesson) => lesson.id) }));
  return {
    training,
    modules: modules.map((module) => ({
      id: module.id,
      title: module.title,
      can: {
        moveUp: stepModule(order, module.id, "up") !== null,
        moveDown: stepModule(order, module.id, "down") !== null,
      },
      lessons: module.lessons.map((lesson) => lessonLine(lesson, order)),
    })),
    removed,
    choices: lessonChoices,
  };
}

const lessonLine = (lesson: OutlineLesson, order: Order): LessonLine => ({
  id: lesson.id,
  title: lesson.title,
  choice: lesson.choice,
  required: lesson.required,
  estimatedMinutes: lesson.estimatedMinutes,
  progress: progressOf(lesson),
  can: { moveUp: stepLesson(order, lesson.id, "up") !== null, moveDown: stepLesson(order, lesson.id, "down") !== null },
});

export function progressOf({
  gaps,
  isPublished,
  hasDraft,
}: Pick<OutlineLesson, "gaps" | "isPublished" | "hasDraft">): LessonProgress {
  if (isPublished) return hasDraft ? "changed" : "published";
  return gaps.includes("nothing yet") ? "empty" : "draft";
}
