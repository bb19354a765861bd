import { sql } from "kysely";
import type { Acting } from "#platform/action/acting.ts";
import type { LessonResult, LessonStanding, Standing } from "../rules/progress.ts";

/** The enrolment, locked until this transaction ends, so that two tabs write one after the other. */
export function lockEnrolment({ db, actor }: Acting, enrolmentId: string) {
  return db
    .selectFrom("learning.enrolment")
    .select(["id", "training_id as trainingId", "person_id as personId", "cycle", "state", "started_at as startedAt"])
    .where("organisation_id", "=", actor.organisationId)
    .where("id", "=", enrolmentId)
    .forUpdate()
    .executeTakeFirst();
}

export function findLessonProgress({ db, actor }: Acting, enrolmentId: string, lessonId: string) {
  return db
    .selectFrom("learning.lesson_progress")
    .select(["state", "score", "seconds", "told_by_learner as toldByLearner"])
    .where("organisation_id", "=", actor.organisationId)
    .where("enrolment_id", "=", enrolmentId)
    .where("lesson_id", "=", lessonId)
    .executeTakeFirst();
}

export interface LessonWrite extends LessonResult {
  readonly enrolmentId: string;
  readonly lessonId: string;
  readonly toldByLearner: boolean;
  readonly addSeconds: number;
  /** Left as it is when undefined. */
  readonly place: unknown;
}

export async function upsertLessonProgress({ db, actor, now }: Acting, write: LessonWrite): Promise<void> {
  const place = write.place === undefined ? null : JSON.stringify(write.place);
  await sql`
    insert into learning.lesson_progress as progress
      (organisation_id, enrolment_id, lesson_id, state, score, told_by_learner, seconds, place, first_opened_at, last_opened_at, completed_at)
    values (${actor.organisationId}, ${write.enrolmentId}, ${write.lessonId}, ${write.state}, ${write.score}, ${write.toldByLearner}, ${write.addSeconds},
      ${place}::jsonb, ${now}, ${now}, ${write.state === "completed" ? now : null})
    on conflict (organisation_id, enrolment_id, lesson_id) do update set
      state = excluded.state,
      score = excluded.score,
      told_by_learner = excluded.told_by_learner,
      seconds = progress.seconds + excluded.seconds,
      place = coalesce(excluded.place, progress.place),
      last_opened_at = excluded.last_opened_at,
      completed_at = coalesce(progress.completed_at, excluded.completed_at)`.execute(db);
}

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

/** Every lesson that counts in this training now, as this learner stands in it: published and, like its module, not removed. */
export async function findStandings(
  { db, actor }: Acting,
  trainingId: string,
  enrolmentId: string,
): Promise<LessonStanding[]> {
  const { rows } = await sql<LessonStanding>`
    select lesson.id as "lessonId", lesson.required, coalesce(progress.state, 'not_started') as state, progress.score
    from academy.lesson lesson
    join academy.module module on module.organisation_id = lesson.organisation_id and module.id = lesson.module_id
      and module.removed_at is null
    left join learning.lesson_progress progress on progress.organisation_id = lesson.organisation_id
      and progress.enrolment_id = ${enrolmentId} and progress.lesson_id = lesson.id
    where lesson.organisation_id = ${actor.organisationId} and lesson.training_id = ${trainingId} and lesson.removed_at is null
      and exists (select from academy.lesson_version version where version.organisation_id = lesson.organisation_id
        and version.lesson_id = lesson.id and version.published_at is not null)`.execute(db);
  return rows;
}

export interface EnrolmentWrite extends Standing {
  readonly enrolmentId: string;
  readonly lessonId: string;
  readonly addSeconds: number;
  readonly state: "started" | "completed";
}

export async function updateEnrolment({ db, actor, now }: Acting, write: EnrolmentWrite): Promise<void> {
  await db
    .updateTable("learning.enrolment")
    .set((column) => ({
      state: write.state,
      progress: write.progress,
      score: write.score,
      seconds: column("seconds", "+", write.addSeconds),
      started_at: column.fn.coalesce("started_at", column.val(now)),
      completed_at: write.state === "completed" ? column.fn.coalesce("completed_at", column.val(now)) : null,
      last_lesson_id: write.lessonId,
      last_active_at: now,
    }))
    .where("organisation_id", "=", actor.organisationId)
    .where("id", "=", write.enrolmentId)
    .execute();
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
