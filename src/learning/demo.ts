/** Writes what the colleagues of the demonstration learned: enrolments, progress, certificates, each in its time. */
import type { DemonstrationLesson, DemonstrationTraining } from "#academy";
import { type DemonstrationColleague, findOrganisationProfile } from "#people";
import type { Acting } from "#platform/action/acting.ts";
import type { Activity } from "#platform/activity/distribute.ts";
import { newId } from "#platform/db/id.ts";
import { learningHistory, type TakenPart } from "./demo/history.ts";
import type { FinishedLesson, PastEnrolment, PastTraining } from "./past/enrolment.ts";
import { writePast } from "./past/write.ts";
import { findTraining } from "./queries/trainings.ts";
import { dayIn } from "./rules/due.ts";
import { itemResult12 } from "./rules/item-result.ts";
import { minutesOf } from "./views/outline.ts";

const seed = 20261122;
const [day, hour, minute] = [86_400_000, 3600_000, 60_000];

/** Lets the colleagues learn, from when each training was published until yesterday. Returns what happened, to be heard. */
export async function learnDemonstration(
  acting: Acting,
  colleagues: readonly DemonstrationColleague[],
  trainings: readonly DemonstrationTraining[],
): Promise<Activity[]> {
  const called = new Map(colleagues.map((colleague) => [colleague.key, colleague]));
  const taught = new Map<string, Taught>();
  for (const training of trainings) taught.set(training.key, await describe(acting, training));
  const learners = colleagues.map(({ actor, ...colleague }) => ({
    ...colleague,
    leads: actor.roles.has("leader"),
    reads: actor.locale,
  }));
  const learnable = trainings.map(({ lessons, ...training }) => ({
    ...training,
    lessons: lessons.map(({ minutes }) => minutes),
  }));
  const enrolments = learningHistory(seed, learners, learnable).flatMap((part) => {
    const [training, learner, by] = [taught.get(part.training), called.get(part.learner), called.get(part.by)];
    return training && learner && by ? [pastEnrolment(acting.now, part, training, learner, by)] : [];
  });
  return writePast(acting, await findOrganisationProfile(acting), enrolments);
}

interface Taught {
  readonly past: PastTraining;
  readonly lessons: readonly DemonstrationLesson[];
}

async function describe(acting: Acting, { trainingId, lessons }: DemonstrationTraining): Promise<Taught> {
  const training = await findTraining(acting, trainingId);
  if (!training) throw new Error(`There is no training ${trainingId}.`);
  const minutes = lessons.map((lesson) => ({ estimatedMinutes: lesson.minutes }));
  return {
    lessons,
    past: {
      ...training,
      estimatedMinutes: minutesOf(training.estimatedMinutes, minutes),
      lessons: lessons.map(({ lessonId }) => ({ id: lessonId, required: true })),
    },
  };
}

function pastEnrolment(
  now: Date,
  part: TakenPart,
  { past, lessons }: Taught,
  learner: DemonstrationColleague,
  by: DemonstrationColleague,
): PastEnrolment {
  const { personId, name, locale } = learner.actor;
  return {
    id: newId(),
    training: past,
    learner: { id: personId ?? "", name, locale },
    cycle: part.cycle,
    origin: part.origin,
    enrolledBy: by.actor.personId,
    enrolledAt: at(now, part.enrolledAgo, 5),
    dueOn: part.dueAgo === null ? null : dayIn(at(now, part.dueAgo, 12), by.actor.timeZone),
    withdrawnAt: part.withdrawnAgo === null ? null : at(now, part.withdrawnAgo, 20),
    finished: part.done.flatMap((done, index) => {
      const lesson = lessons[index];
      if (!lesson) return [];
      const startedAt = at(now, done.ago, done.hour);
      return [finishedLesson(lesson, startedAt, done.minutes)];
    }),
  };
}

/** That day at that hour, UTC. */
const at = (now: Date, daysAgo: number, hours: number): Date =>
  new Date(Math.floor(now.getTime() / day) * day - daysAgo * day + hours * hour);

function finishedLesson({ lessonId, course }: DemonstrationLesson, startedAt: Date, minutes: number): FinishedLesson {
  const items = [...(course?.told ?? [])].map(([itemId, values]) => ({
    itemId,
    values,
    spoke: true,
    ...itemResult12(values, null),
  }));
  const scores = items.flatMap(({ score }) => (score === null ? [] : [score]));
  return {
    lessonId,
    startedAt,
    finishedAt: new Date(startedAt.getTime() + minutes * minute),
    seconds: minutes * 60,
    score: scores.length === 0 ? null : scores.reduce((sum, score) => sum + score, 0) / scores.length,
    attempt: course && { packageId: course.packageId, items },
  };
}
