/** A lesson of a training in the order of its outline, as a learner stands in it. */
export interface LessonOnPath {
  readonly id: string;
  readonly required: boolean;
  readonly state: "not_started" | "started" | "completed" | "failed";
}

/**
 * Where a learner goes on: the lesson that they were in last, else the first required one that is not completed, else the
 * first of all. Null when every lesson is completed.
 */
export function lessonToContinue<Lesson extends LessonOnPath>(
  lessons: readonly Lesson[],
  lastLessonId: string | null,
): Lesson | null {
  const open = lessons.filter((lesson) => lesson.state !== "completed");
  const last = open.find((lesson) => lesson.id === lastLessonId && lesson.state !== "not_started");
  return last ?? open.find((lesson) => lesson.required) ?? open[0] ?? null;
}

export interface Neighbours<Lesson> {
  readonly previous: Lesson | null;
  readonly next: Lesson | null;
  /** Counts from 1; 0 when the lesson is not on the path. */
  readonly position: number;
}

/** What stands before and after a lesson. A lesson that is not on the path has no neighbours. */
export function neighboursOf<Lesson extends LessonOnPath>(
  lessons: readonly Lesson[],
  lessonId: string,
): Neighbours<Lesson> {
  const index = lessons.findIndex((lesson) => lesson.id === lessonId);
  if (index < 0) return { previous: null, next: null, position: 0 };
  return { previous: lessons[index - 1] ?? null, next: lessons[index + 1] ?? null, position: index + 1 };
}

/** The smallest number of colleagues that may be named as a count to everybody (trust 4). */
export const fewestToCount = 5;

/** How many colleagues finished a training, for everybody; null when so few did that it could point at somebody. */
export const countForEverybody = (completed: number): number | null => (completed >= fewestToCount ? completed : null);
