/** What the colleagues of the demonstration learned in eighteen months: decided from a seed, written by `demo.ts`. */
import { between, customs, type Draw } from "./customs.ts";
import type { Learner, Part } from "./part.ts";
import { seeded } from "./seeded.ts";
import { told } from "./told.ts";

export interface Learnable {
  readonly key: string;
  /** Days ago. */
  readonly publishedAgo: number;
  /** Minutes of each lesson, in order. */
  readonly lessons: readonly number[];
}

/** A lesson that somebody finished. */
export interface DoneLesson {
  readonly ago: number;
  /** UTC, so that the day is the same wherever this runs. */
  readonly hour: number;
  readonly minutes: number;
}

export interface TakenPart extends Pick<Part, "origin" | "by" | "enrolledAgo" | "dueAgo"> {
  readonly training: string;
  readonly learner: string;
  /** Counts from 1: doing it again is the next. */
  readonly cycle: number;
  readonly withdrawnAgo: number | null;
  /** The first lessons of the training, in order; all of them when it was completed. */
  readonly done: readonly DoneLesson[];
}

/** Who took part in which training, and how far they came. The same seed and people give the same history. */
export function learningHistory(
  seed: number,
  learners: readonly Learner[],
  trainings: readonly Learnable[],
): readonly TakenPart[] {
  const draw = seeded(seed);
  return trainings.flatMap((training) =>
    learners.flatMap((learner) => {
      const drawn = customs[training.key]?.(draw, learner) ?? [];
      const parts = told[training.key]?.[learner.key] ?? drawn;
      return parts
        .filter((part) => isPossible(part, training, learner))
        .map((part, index) => takenPart(draw, training, learner, part, index + 1));
    }),
  );
}

/** Nobody was enrolled before they came, after they left, or before there was a training. */
const isPossible = ({ enrolledAgo }: Part, { publishedAgo }: Learnable, { since, left }: Learner): boolean =>
  enrolledAgo <= Math.min(since, publishedAgo) && enrolledAgo > (left ?? 0);

function takenPart(draw: Draw, training: Learnable, learner: Learner, part: Part, cycle: number): TakenPart {
  const { origin, by, enrolledAgo, dueAgo, share, firstAgo, lastAgo, withdrawnAgo = null } = part;
  const count = Math.min(training.lessons.length, Math.round(share * training.lessons.length));
  const step = count > 1 ? (firstAgo - lastAgo) / (count - 1) : 0;
  const done = training.lessons.slice(0, count).map((minutes, index) => ({
    ago: Math.round(firstAgo - index * step),
    hour: 6 + 3 * Math.min(index, 4),
    minutes: Math.max(1, minutes + between(draw, -2, 4)),
  }));
  return {
    training: training.key,
    learner: learner.key,
    cycle,
    origin,
    by,
    enrolledAgo,
    dueAgo,
    withdrawnAgo,
    done: done.filter(({ ago }) => ago > (learner.left ?? 0)),
  };
}
