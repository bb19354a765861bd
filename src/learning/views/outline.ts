import type { PublishedLesson, PublishedModule } from "#academy";
import type { Enrolment } from "../queries/enrolments.ts";
import type { LessonOnPath } from "../rules/path.ts";

export interface OutlineLesson extends PublishedLesson, LessonOnPath {}

export interface OutlineModule {
  readonly id: string;
  readonly title: string;
  readonly lessons: readonly OutlineLesson[];
}

/** What a learner finds in a training now, with how they stand in each lesson; without an enrolment nothing was begun. */
export const outlineFor = (
  modules: readonly PublishedModule[],
  own: Pick<Enrolment, "lessons"> | null,
): OutlineModule[] =>
  modules.map((module) => ({
    ...module,
    lessons: module.lessons.map((lesson) => ({ ...lesson, state: own?.lessons[lesson.id]?.state ?? "not_started" })),
  }));

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
