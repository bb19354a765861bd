import type { FinishedLesson, PastEnrolment, PastLearner, PastTraining } from "../src/learning/past/enrolment.ts";
import { newId } from "#platform/db/id.ts";

const day = 86_400_000;

/** Days that the past goes back: eighteen months. */
const remembered = 545;

/** So many enrolments for these people in all, each in different trainings, as evenly divided as it goes. */
export function drawEnrolments(
  draw: () => number,
  learners: readonly PastLearner[],
  trainings: readonly PastTraining[],
  count: number,
  now: Date,
): PastEnrolment[] {
  return learners.flatMap((learner, index) => {
    const own = Math.floor((count * (index + 1)) / learners.length) - Math.floor((count * index) / learners.length);
    const first = Math.floor(draw() * trainings.length);
    return Array.from({ length: Math.min(own, trainings.length) }, (_, each) => {
      const training = trainings[(first + each) % trainings.length];
      return training ? [drawEnrolment(draw, learner, training, now)] : [];
    }).flat();
  });
}

/** Six of ten completed it, two stopped halfway, two have not begun. */
function drawEnrolment(draw: () => number, learner: PastLearner, training: PastTraining, now: Date): PastEnrolment {
  const enrolledAt = new Date(now.getTime() - Math.floor(30 + draw() * (remembered - 30)) * day);
  const luck = draw();
  const count = luck < 0.6 ? training.lessons.length : luck < 0.8 ? 1 : 0;
  const pace = 1 + Math.floor(draw() * 9);
  return {
    id: newId(),
    training,
    learner,
    cycle: 1,
    origin: "self",
    enrolledBy: learner.id,
    enrolledAt,
    dueOn: null,
    withdrawnAt: null,
    finished: training.lessons.slice(0, count).map(({ id }, index) => finished(id, enrolledAt, (index + 1) * pace)),
  };
}

function finished(lessonId: string, enrolledAt: Date, daysLater: number): FinishedLesson {
  const startedAt = new Date(enrolledAt.getTime() + daysLater * day);
  const finishedAt = new Date(startedAt.getTime() + 600_000);
  return { lessonId, startedAt, finishedAt, seconds: 600, score: null, attempt: null };
}
