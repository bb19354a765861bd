/** What the colleagues of the demonstration learned over the last months: decided from a seed, written by `demo.ts`. */
import { seeded } from "./seeded.ts";

export interface Learner {
  readonly key: string;
  readonly unit: string;
  /** Days ago that they came to work here. */
  readonly since: number;
}

export interface Learnable {
  readonly key: string;
  /** Days ago. */
  readonly publishedAgo: number;
  /** Minutes of each lesson, in order. */
  readonly lessons: readonly number[];
}

/** A lesson that somebody finished. */
export interface FinishedLesson {
  readonly ago: number;
  /** UTC, so that the day is the same wherever this runs. */
  readonly hour: number;
  readonly minutes: number;
}

export interface TakenPart {
  readonly training: string;
  readonly learner: string;
  readonly origin: "self" | "leader" | "hr";
  /** Key of who enrolled them. */
  readonly by: string;
  /** Days ago. */
  readonly enrolledAgo: number;
  /** Days ago; below zero it is still to come. */
  readonly dueAgo: number | null;
  /** The first lessons of the training, in order; all of them when it was completed. */
  readonly finished: readonly FinishedLesson[];
}

/** How somebody came to a training, and when they did something for it. */
interface Part extends Pick<TakenPart, "origin" | "by" | "enrolledAgo" | "dueAgo"> {
  /** Share of the lessons that were finished; from 1 on all of them. */
  readonly share: number;
  readonly firstAgo: number;
  readonly lastAgo: number;
}

/** Those whom one can sign in as, and a few others, have a story of their own: training → colleague → part. */
const told: Readonly<Record<string, Readonly<Record<string, Part>>>> = {
  lifting: {
    fatima: { origin: "hr", by: "youssef", enrolledAgo: 190, dueAgo: 130, share: 1, firstAgo: 171, lastAgo: 169 },
    mehmet: { origin: "hr", by: "youssef", enrolledAgo: 190, dueAgo: 130, share: 1, firstAgo: 183, lastAgo: 180 },
    bas: { origin: "leader", by: "esther", enrolledAgo: 26, dueAgo: -9, share: 0.34, firstAgo: 6, lastAgo: 6 },
  },
  feedback: {
    hanneke: { origin: "self", by: "hanneke", enrolledAgo: 33, dueAgo: null, share: 1, firstAgo: 31, lastAgo: 19 },
    youssef: { origin: "self", by: "youssef", enrolledAgo: 62, dueAgo: null, share: 0.5, firstAgo: 60, lastAgo: 13 },
    mehmet: { origin: "self", by: "mehmet", enrolledAgo: 48, dueAgo: null, share: 1, firstAgo: 47, lastAgo: 38 },
    fatima: { origin: "leader", by: "mehmet", enrolledAgo: 36, dueAgo: -12, share: 0.5, firstAgo: 9, lastAgo: 2 },
    lieke: { origin: "leader", by: "mehmet", enrolledAgo: 36, dueAgo: -12, share: 0, firstAgo: 1, lastAgo: 1 },
    ingrid: { origin: "self", by: "ingrid", enrolledAgo: 21, dueAgo: null, share: 0.25, firstAgo: 16, lastAgo: 16 },
  },
  handover: {
    fatima: { origin: "leader", by: "mehmet", enrolledAgo: 3, dueAgo: -18, share: 0, firstAgo: 1, lastAgo: 1 },
    priya: { origin: "self", by: "priya", enrolledAgo: 30, dueAgo: null, share: 1, firstAgo: 24, lastAgo: 12 },
    olga: { origin: "self", by: "olga", enrolledAgo: 15, dueAgo: null, share: 0.67, firstAgo: 11, lastAgo: 4 },
    naomi: { origin: "self", by: "naomi", enrolledAgo: 101, dueAgo: null, share: 1, firstAgo: 100, lastAgo: 99 },
  },
};

const inCare = new Set(["SLUIS", "KADE", "WIJK"]);

/** Who took part in which training, and how far they came. The same seed and people give the same history. */
export function learningHistory(
  seed: number,
  learners: readonly Learner[],
  trainings: readonly Learnable[],
): readonly TakenPart[] {
  const draw = seeded(seed);
  return trainings.flatMap((training) =>
    learners.flatMap((learner) => {
      const part = told[training.key]?.[learner.key] ?? drawnPart(draw, training, learner);
      return part && part.enrolledAgo <= learner.since ? [takenPart(draw, training, learner, part)] : [];
    }),
  );
}

const between = (draw: () => number, least: number, most: number): number =>
  least + Math.floor(draw() * (most - least + 1));

/** What everybody else did. Care workers were enrolled in "lifting" by HR, a team in "feedback" by its leader; the rest chose for themselves. */
function drawnPart(draw: () => number, training: Learnable, learner: Learner): Part | null {
  const [enthusiasm, share] = [draw(), draw()];
  if (training.key === "lifting" && inCare.has(learner.unit)) {
    const firstAgo = between(draw, 132, 186);
    const done = enthusiasm < 0.8 ? 1 : share;
    return { origin: "hr", by: "youssef", enrolledAgo: 190, dueAgo: 130, share: done, firstAgo, lastAgo: firstAgo - 2 };
  }
  if (training.key === "feedback" && learner.unit === "SLUIS") {
    const firstAgo = between(draw, 12, 34);
    const lastAgo = between(draw, 1, firstAgo);
    const done = enthusiasm < 0.5 ? 1 : share;
    return { origin: "leader", by: "mehmet", enrolledAgo: 36, dueAgo: -12, share: done, firstAgo, lastAgo };
  }
  const mayChoose = training.key === "handover" ? inCare.has(learner.unit) : learner.unit !== "SLUIS";
  if (!mayChoose || enthusiasm > 0.42) return null;
  const enrolledAgo = between(draw, 8, training.publishedAgo - 2);
  const firstAgo = between(draw, 4, enrolledAgo);
  const lastAgo = between(draw, 1, firstAgo);
  return { origin: "self", by: learner.key, enrolledAgo, dueAgo: null, share: share * 1.6, firstAgo, lastAgo };
}

function takenPart(draw: () => number, training: Learnable, learner: Learner, part: Part): TakenPart {
  const { share, firstAgo, lastAgo, ...enrolled } = part;
  const count = Math.min(training.lessons.length, Math.round(share * training.lessons.length));
  const step = count > 1 ? (firstAgo - lastAgo) / (count - 1) : 0;
  const finished = training.lessons.slice(0, count).map((minutes, index) => ({
    ago: Math.round(firstAgo - index * step),
    hour: 6 + 3 * Math.min(index, 4),
    minutes: minutes + between(draw, -2, 4),
  }));
  return { training: training.key, learner: learner.key, ...enrolled, finished };
}
