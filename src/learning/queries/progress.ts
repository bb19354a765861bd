import { sql } from "kysely";
import type { Acting } from "#platform/action/acting.ts";
import type { LessonResult, LessonStanding, Standing } from "../rules/progress.ts";
import type { EnrolmentState } from "./enrolments.ts";

/** An enrolment that this transaction holds. */
export interface HeldEnrolment {
  readonly id: string;
  readonly trainingId: string;
  readonly personId: string;
  readonly state: EnrolmentState;
}

/** The enrolment, locked until this transaction ends, so that two tabs write one after the other. */
export const lockEnrolment = ({ db, actor }: Acting, enrolmentId: string): Promise<HeldEnrolment | undefined> =>
  db
    .selectFrom("learning.enrolment")
    .select((column) => [
      "id",
      "training_id as trainingId",
      "person_id as personId",
      column.ref("state").$castTo<EnrolmentState>().as("state"),
    ])
    .where("organisation_id", "=", actor.organisationId)
    .where("id", "=", enrolmentId)
    .forUpdate()
    .executeTakeFirst();

/** In how many lessons a learner got a score: the score of the training is their mean. */
export async function countScoredLessons({ db, actor }: Acting, enrolmentId: string): Promise<number> {
  const { scored } = await db
    .selectFrom("learning.lesson_progress")
    .select((column) => column.fn.count<number>("score").as("scored"))
    .where("organisation_id", "=", actor.organisationId)
    .where("enrolment_id", "=", enrolmentId)
    .executeTakeFirstOrThrow();
  return scored;
}

export interface StandingInLesson extends LessonStanding {
  /** Published and, like its module, not removed. */
  readonly counts: boolean;
  readonly toldByLearner: boolean;
  /** When its learner gave a sign of life there; null when they never opened it. */
  readonly lastSeenAt: Date | null;
}

/** Every lesson that the training of this enrolment has or had, as its learner stands in it. */
export async function findStandings({ db, actor }: Acting, enrolmentId: string): Promise<StandingInLesson[]> {
  const { rows } = await sql<StandingInLesson>`
    select lesson.id as "lessonId", lesson.required, coalesce(progress.state, 'not_started') as state, progress.score,
      coalesce(progress.told_by_learner, false) as "toldByLearner", progress.last_opened_at as "lastSeenAt",
      lesson.removed_at is null and module.removed_at is null and exists (
        select from academy.lesson_version version where version.organisation_id = lesson.organisation_id
          and version.lesson_id = lesson.id and version.published_at is not null) as counts
    from learning.enrolment
    join academy.lesson lesson on lesson.organisation_id = enrolment.organisation_id
      and lesson.training_id = enrolment.training_id
    join academy.module module on module.organisation_id = lesson.organisation_id and module.id = lesson.module_id
    left join learning.lesson_progress progress on progress.organisation_id = enrolment.organisation_id
      and progress.enrolment_id = enrolment.id and progress.lesson_id = lesson.id
    where enrolment.organisation_id = ${actor.organisationId} and enrolment.id = ${enrolmentId}`.execute(db);
  return rows;
}

export interface ResultWrite {
  readonly enrolmentId: string;
  readonly lessonId: string;
  readonly lesson: LessonResult & {
    readonly toldByLearner: boolean;
    /** Left as it is when undefined. */
    readonly place: unknown;
  };
  readonly training: Pick<Standing, "progress" | "score"> & { readonly state: "started" | "completed" };
  /** To the time in both. */
  readonly addSeconds: number;
}

/** Writes how a learner stands in a lesson, and what that comes to in its training. */
export async function writeResult({ db, actor, now }: Acting, write: ResultWrite): Promise<void> {
  const { enrolmentId, lessonId, lesson, training, addSeconds } = write;
  const place = lesson.place === undefined ? null : JSON.stringify(lesson.place);
  await sql`
    with progress as (
      insert into learning.lesson_progress as progress (organisation_id, enrolment_id, lesson_id, state, score,
        told_by_learner, seconds, place, first_opened_at, last_opened_at, completed_at)
      values (${actor.organisationId}, ${enrolmentId}, ${lessonId}, ${lesson.state}, ${lesson.score},
        ${lesson.toldByLearner}, ${addSeconds}, ${place}::jsonb, ${now}, ${now}, ${lesson.state === "completed" ? now : null})
      on conflict (organisation_id, enrolment_id, lesson_id) do update set
        state = excluded.state,
        score = excluded.score,
        told_by_learner = excluded.told_by_learner,
        seconds = progress.seconds + excluded.seconds,
        place = coalesce(excluded.place, progress.place),
        last_opened_at = excluded.last_opened_at,
        completed_at = coalesce(progress.completed_at, excluded.completed_at)
    )
    update learning.enrolment set
      state = ${training.state},
      progress = ${training.progress},
      score = ${training.score},
      seconds = seconds + ${addSeconds},
      started_at = coalesce(started_at, ${now}),
      completed_at = ${training.state === "completed" ? sql`coalesce(completed_at, ${now})` : null},
      last_lesson_id = ${lessonId},
      last_active_at = ${now}
    where organisation_id = ${actor.organisationId} and id = ${enrolmentId}`.execute(db);
}

/** Adds to the counts of a training, which stand beside it so that no page has to count enrolments. */
export async function addToCounts(
  { db, actor }: Acting,
  trainingId: string,
  enrolled: number,
  completed: number,
): Promise<void> {
  await sql`
    insert into learning.training_count as counts (organisation_id, training_id, enrolled, completed)
    values (${actor.organisationId}, ${trainingId}, ${enrolled}, ${completed})
    on conflict (organisation_id, training_id) do update set
      enrolled = counts.enrolled + excluded.enrolled, completed = counts.completed + excluded.completed`.execute(db);
}
