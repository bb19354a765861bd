import type { OutlineLesson, OutlineModule } from "../queries/outline.ts";
import type { LessonOnPath } from "../rules/path.ts";

export interface OutlineRow extends Pick<
  OutlineLesson,
  "id" | "title" | "kind" | "required" | "estimatedMinutes" | "state"
> {
  /** Where its learner opens it; null for who is not enrolled. */
  readonly href: string | null;
}

export interface OutlineSection {
  readonly id: string;
  readonly title: string;
  readonly lessons: readonly OutlineRow[];
}

export const lessonHref = (enrolmentId: string, lessonId: string): string => `/leren/${enrolmentId}/${lessonId}`;

export const outlineSections = (modules: readonly OutlineModule[], enrolmentId: string | null): OutlineSection[] =>
  modules.map(({ id, title, lessons }) => ({
    id,
    title,
    lessons: lessons.map((lesson) => ({
      id: lesson.id,
      title: lesson.title,
      kind: lesson.kind,
      required: lesson.required,
      estimatedMinutes: lesson.estimatedMinutes,
      state: lesson.state,
      href: enrolmentId && lessonHref(enrolmentId, lesson.id),
    })),
  }));

/** The lessons of all modules, one after the other. */
export const lessonsOf = <Lesson extends LessonOnPath>(
  modules: readonly { readonly lessons: readonly Lesson[] }[],
): Lesson[] => modules.flatMap((module) => module.lessons);

/** Minutes of a training: what its author says, else the sum of what its lessons say; null when nobody said anything. */
export function minutesOf(
  said: number | null,
  lessons: readonly { readonly estimatedMinutes: number | null }[],
): number | null {
  const sum = lessons.reduce((minutes, lesson) => minutes + (lesson.estimatedMinutes ?? 0), 0);
  return said ?? (sum > 0 ? sum : null);
}
