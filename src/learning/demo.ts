/** Writes what the colleagues of the demonstration learned: enrolments, progress, certificates, each in its time. */
import type { DemonstrationLesson, DemonstrationTraining } from "#academy";
import type { DemonstrationColleague } from "#people";
import type { Acting } from "#platform/action/acting.ts";
import { newId } from "#platform/db/id.ts";
import { applyLessonResult } from "./apply-result.ts";
import { type FinishedLesson, learningHistory, type TakenPart } from "./demo/history.ts";
import { enrolPeople } from "./enrol-people.ts";
import { insertAttempt, updateAttempt, upsertItem } from "./queries/attempts.ts";
import { itemResult12, rollUp } from "./rules/item-result.ts";
import { dayIn } from "./rules/due.ts";

const seed = 20261122;
const [day, hour, minute] = [86_400_000, 3600_000, 60_000];

/** Lets the colleagues learn, from when each training was published until yesterday. */
export async function learnDemonstration(
  acting: Acting,
  colleagues: readonly DemonstrationColleague[],
  trainings: readonly DemonstrationTraining[],
): Promise<void> {
  const called = <Named extends { readonly key: string }>(named: readonly Named[], key: string): Named => {
    const found = named.find((each) => each.key === key);
    if (!found) throw new Error(`Nobody and nothing is called ${key}.`);
    return found;
  };
  const learnable = trainings.map(({ lessons, ...training }) => ({
    ...training,
    lessons: lessons.map(({ minutes }) => minutes),
  }));
  const history = learningHistory(seed, colleagues, learnable);
  const enrolling = Map.groupBy(history, ({ training, origin, by, enrolledAgo }) =>
    [training, origin, by, enrolledAgo].join(" "),
  );
  for (const together of enrolling.values()) {
    const [first] = together;
    if (!first) continue;
    const training = called(trainings, first.training);
    const enroller = { ...at(acting, first.enrolledAgo, 5), actor: called(colleagues, first.by).actor };
    const ids = await enrolTogether(enroller, training.trainingId, together, (key) => called(colleagues, key));
    for (const { learner, finished } of together) {
      const { actor } = called(colleagues, learner);
      await finishLessons({ ...acting, actor }, ids.get(actor.personId ?? "") ?? "", training.lessons, finished);
    }
  }
}

/** That day at that hour, UTC. */
function at(acting: Acting, daysAgo: number, hours: number): Acting {
  const midnight = Math.floor(acting.now.getTime() / day) * day;
  return { ...acting, now: new Date(midnight - daysAgo * day + hours * hour) };
}

/** Enrols those who were enrolled by the same person on the same day; person → enrolment. */
async function enrolTogether(
  acting: Acting,
  trainingId: string,
  together: readonly TakenPart[],
  called: (key: string) => DemonstrationColleague,
): Promise<ReadonlyMap<string, string>> {
  const { origin = "self", dueAgo = null, enrolledAgo = 0 } = together[0] ?? {};
  const due = dueAgo === null ? null : new Date(acting.now.getTime() + (enrolledAgo - dueAgo) * day);
  const made = await enrolPeople(acting, {
    trainingId,
    origin,
    personIds: together.map(({ learner }) => called(learner).actor.personId ?? ""),
    dueOn: due && dayIn(due, acting.actor.timeZone),
    batchId: null,
    completedBefore: "pass over",
  });
  return new Map(made.map(({ id, personId }) => [personId, id]));
}

async function finishLessons(
  acting: Acting,
  enrolmentId: string,
  lessons: readonly DemonstrationLesson[],
  finished: readonly FinishedLesson[],
): Promise<void> {
  for (const [index, { ago, hour: hours, minutes }] of finished.entries()) {
    const lesson = lessons[index];
    if (!lesson) return;
    const then = at(acting, ago, hours);
    const ended = { ...then, now: new Date(then.now.getTime() + minutes * minute) };
    const addSeconds = minutes * 60;
    const result = lesson.course
      ? await playCourse(then, ended, { ...lesson, course: lesson.course, enrolmentId, addSeconds })
      : ({ state: "completed", score: null } as const);
    await applyLessonResult(ended, { enrolmentId, lessonId: lesson.lessonId, ...result, addSeconds });
  }
}

interface Played extends DemonstrationLesson {
  readonly course: NonNullable<DemonstrationLesson["course"]>;
  readonly enrolmentId: string;
  readonly addSeconds: number;
}

/** One attempt at a course package, from the first page to the last. */
async function playCourse(began: Acting, ended: Acting, { course, enrolmentId, lessonId, addSeconds }: Played) {
  const { packageId, told } = course;
  const attemptId = newId();
  await insertAttempt(began, { id: attemptId, enrolmentId, lessonId, packageId, number: 1 });
  const results = new Map([...told].map(([itemId, values]) => [itemId, itemResult12(values, null)]));
  for (const [itemId, values] of told) {
    const result = results.get(itemId);
    if (result) await upsertItem(ended, attemptId, { itemId, values, ...result });
  }
  const result = rollUp([...told.keys()], results);
  const currentItem = [...told.keys()].at(-1) ?? null;
  const state = result.state === "started" ? "open" : result.state;
  await updateAttempt(ended, attemptId, { state, currentItem, sequencing: null, addSeconds });
  return result;
}
