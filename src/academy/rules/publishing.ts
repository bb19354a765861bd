import type { OutlineLesson, OutlineModule } from "../queries/outline.ts";
import type { Gap } from "./lesson-content.ts";

/** Something on the way to publishing: it must be done first, or it would make the training better. */
export type Remark =
  | { readonly what: "no lessons" }
  | { readonly what: "lesson not finished"; readonly lesson: OutlineLesson; readonly gap: Gap }
  | { readonly what: "no summary" }
  | { readonly what: "no duration" }
  | { readonly what: "empty module"; readonly module: OutlineModule };

export interface Readiness {
  readonly must: readonly Remark[];
  readonly should: readonly Remark[];
  /** Lessons with something that learners do not see yet. */
  readonly changed: readonly OutlineLesson[];
  /** Lessons that learners get when it is published now: all of them the first time, afterwards what changed. */
  readonly arriving: readonly OutlineLesson[];
}

interface Publishable {
  readonly summary: string;
  readonly estimatedMinutes: number | null;
  /** The first time that it was published; null when it never was. */
  readonly publishedAt: Date | null;
}

/** What still stands between a training and its learners. It can be published when nothing must be done first. */
export function readinessOf(training: Publishable, outline: readonly OutlineModule[]): Readiness {
  const lessons = outline.flatMap((module) => module.lessons);
  const unfinished = lessons.flatMap((lesson) =>
    lesson.gaps.map((gap) => ({ what: "lesson not finished", lesson, gap }) as const),
  );
  const changed = lessons.filter((lesson) => lesson.hasDraft);
  const empty = outline.filter((module) => module.lessons.length === 0);
  return {
    must: lessons.length === 0 ? [{ what: "no lessons" }] : unfinished,
    should: [
      ...(training.summary ? [] : [{ what: "no summary" } as const]),
      ...(training.estimatedMinutes === null ? [{ what: "no duration" } as const] : []),
      ...(lessons.length > 0 ? empty.map((module) => ({ what: "empty module", module }) as const) : []),
    ],
    changed,
    arriving: training.publishedAt === null ? lessons : changed,
  };
}
