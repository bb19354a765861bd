/** One lesson of a training as a learner stands in it. */
export interface LessonStanding {
  readonly lessonId: string;
  readonly required: boolean;
  readonly state: "not_started" | "started" | "completed" | "failed";
  /** 0 to 100; null for a lesson that gives none. */
  readonly score: number | null;
}

export interface Standing {
  /** Share of what must be done that is done, 0 to 1. */
  readonly progress: number;
  /** Mean of the lessons that gave a score, 0 to 100; null when none did. */
  readonly score: number | null;
  readonly isComplete: boolean;
}

/**
 * How far somebody is in a training: the share of the required lessons that are completed, or of all lessons when none is
 * required. A training without lessons is never complete.
 */
export function standingOf(lessons: readonly LessonStanding[]): Standing {
  const required = lessons.filter((lesson) => lesson.required);
  const counted = required.length > 0 ? required : lessons;
  const done = counted.filter((lesson) => lesson.state === "completed").length;
  const scores = lessons.flatMap(({ score }) => (score === null ? [] : [score]));
  return {
    progress: counted.length === 0 ? 0 : done / counted.length,
    score: scores.length === 0 ? null : scores.reduce((sum, score) => sum + score, 0) / scores.length,
    isComplete: counted.length > 0 && done === counted.length,
  };
}

export interface LessonResult {
  readonly state: "started" | "completed" | "failed";
  readonly score: number | null;
}

/** What remains after a new result: what was completed stays completed, and the best score counts. */
export function bestOf(before: LessonResult | null, after: LessonResult): LessonResult {
  if (!before) return after;
  const scores = [before.score, after.score].filter((score) => score !== null);
  return {
    state: before.state === "completed" ? "completed" : after.state,
    score: scores.length === 0 ? null : Math.max(...scores),
  };
}
