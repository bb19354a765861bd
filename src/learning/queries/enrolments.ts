import { type RawBuilder, sql } from "kysely";
import { jsonObjectFrom } from "kysely/helpers/postgres";
import type { Acting } from "#platform/action/acting.ts";
import { type Training, trainingColumns, trainings } from "./trainings.ts";

export type EnrolmentState = "enrolled" | "started" | "completed" | "withdrawn";

export interface Enrolment {
  readonly id: string;
  readonly trainingId: string;
  readonly personId: string;
  /** Counts from 1: learning it again is the next cycle. */
  readonly cycle: number;
  readonly origin: "self" | "leader" | "hr";
  readonly state: EnrolmentState;
  /** "2026-11-22", or null when nothing is due. */
  readonly dueOn: string | null;
  readonly completedAt: Date | null;
  readonly lastLessonId: string | null;
  /** Share of what must be done, 0 to 1. */
  readonly progress: number;
  /** 0 to 100; null when no lesson gave a score. */
  readonly score: number | null;
  readonly seconds: number;
  /** Lesson → how the learner stands in it, of the lessons that they opened. */
  readonly lessons: Readonly<Record<string, LessonOpened>>;
}

export interface LessonOpened {
  readonly state: "started" | "completed" | "failed";
  /** Its course tells nothing, and the learner said that it is done. */
  readonly toldByLearner: boolean;
  /** Where they were, as it was kept. */
  readonly place: unknown;
}

const enrolments = ({ db, actor }: Acting) =>
  db
    .selectFrom("learning.enrolment as enrolment")
    .select((column) => [
      "enrolment.id",
      "enrolment.training_id as trainingId",
      "enrolment.person_id as personId",
      "enrolment.cycle",
      column.ref("enrolment.origin").$castTo<Enrolment["origin"]>().as("origin"),
      column.ref("enrolment.state").$castTo<EnrolmentState>().as("state"),
      sql<string | null>`enrolment.due_on::text`.as("dueOn"),
      "enrolment.completed_at as completedAt",
      "enrolment.last_lesson_id as lastLessonId",
      "enrolment.progress",
      "enrolment.score",
      "enrolment.seconds",
      sql<Enrolment["lessons"]>`(
        select coalesce(json_object_agg(lesson_id, json_build_object(
          'state', state, 'toldByLearner', told_by_learner, 'place', place)), '{}')
        from learning.lesson_progress
        where organisation_id = enrolment.organisation_id and enrolment_id = enrolment.id)`.as("lessons"),
    ])
    .where("enrolment.organisation_id", "=", actor.organisationId);

export interface OwnEnrolment {
  readonly enrolment: Enrolment;
  readonly training: Training;
}

/** The enrolment of this person with its training, in whatever state both are. */
export async function findEnrolmentFor(
  acting: Acting,
  enrolmentId: string,
  personId: string | null,
): Promise<OwnEnrolment | null> {
  const row = await enrolments(acting)
    .select((column) =>
      jsonObjectFrom(
        column
          .selectFrom("academy.training as training")
          .select(trainingColumns)
          .whereRef("training.organisation_id", "=", "enrolment.organisation_id")
          .whereRef("training.id", "=", "enrolment.training_id"),
      )
        .$notNull()
        .as("training"),
    )
    .where("enrolment.id", "=", enrolmentId)
    .where("enrolment.person_id", "=", personId)
    .executeTakeFirst();
  if (!row) return null;
  const { training, ...enrolment } = row;
  return { enrolment, training };
}

/** The training of the actor's own enrolment, for a query that is asked beside it. */
export const trainingOfOwn = ({ actor }: Acting, enrolmentId: string): RawBuilder<string> => sql<string>`(
  select training_id from learning.enrolment
  where organisation_id = ${actor.organisationId} and id = ${enrolmentId} and person_id = ${actor.personId})`;

/** Enrolment → whose it is, of those among these that nobody took back, in a training that is open. */
export async function findOpenLearners(
  { db, actor }: Acting,
  enrolmentIds: readonly string[],
): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom("learning.enrolment as enrolment")
    .innerJoin("academy.training as training", (join) =>
      join
        .onRef("training.organisation_id", "=", "enrolment.organisation_id")
        .onRef("training.id", "=", "enrolment.training_id"),
    )
    .select(["enrolment.id", "enrolment.person_id as personId"])
    .where("enrolment.organisation_id", "=", actor.organisationId)
    .where("enrolment.id", "=", sql<string>`any(${[...enrolmentIds]}::uuid[])`)
    .where("enrolment.state", "<>", "withdrawn")
    .where("training.state", "=", "published")
    .execute();
  return new Map(rows.map((row) => [row.id, row.personId]));
}

/** The latest cycle of a training that the actor did not leave. */
const ownLatest = (acting: Acting, trainingId: string) =>
  enrolments(acting)
    .where("enrolment.training_id", "=", trainingId)
    .where("enrolment.person_id", "=", acting.actor.personId)
    .where("enrolment.state", "<>", "withdrawn")
    .orderBy("enrolment.cycle", "desc")
    .limit(1);

export const findOwnLatest = (acting: Acting, trainingId: string): Promise<Enrolment | undefined> =>
  ownLatest(acting, trainingId).executeTakeFirst();

/** As JSON tells it. */
const momentOf = (text: string | null): Date | null => (text === null ? null : new Date(text));

export interface TrainingWithOwn extends Training {
  /** The actor's own latest cycle; null when they never took part or left. */
  readonly own: Enrolment | null;
}

/** A training in any state, with how the actor stands in it. */
export async function findTrainingWithOwn(acting: Acting, trainingId: string): Promise<TrainingWithOwn | null> {
  const row = await trainings(acting, trainingId)
    .select(jsonObjectFrom(ownLatest(acting, trainingId)).as("own"))
    .executeTakeFirst();
  if (!row) return null;
  const { own, ...training } = row;
  return { ...training, own: own && { ...own, completedAt: momentOf(own.completedAt) } };
}

export interface NewEnrolment {
  readonly id: string;
  readonly trainingId: string;
  readonly personId: string;
  readonly origin: Enrolment["origin"];
  readonly dueOn: string | null;
  /** The act by which many were enrolled at once; null when somebody enrolled themselves. */
  readonly batchId: string | null;
}

/**
 * Enrols people who are at work and not busy with the training already, each in their next cycle. Who completed it before
 * is passed over unless `again`. Two who enrol the same person at once do it once. Returns what was made.
 */
export async function insertEnrolments(
  { db, actor, now }: Acting,
  wanted: readonly NewEnrolment[],
  completedBefore: "pass over" | "again",
): Promise<{ readonly id: string; readonly personId: string }[]> {
  if (wanted.length === 0) return [];
  const [first] = wanted;
  const { rows } = await sql<{ id: string; personId: string }>`
    insert into learning.enrolment
      (organisation_id, id, training_id, person_id, cycle, origin, enrolled_by, enrolled_at, due_on, batch_id)
    select ${actor.organisationId}, wanted.id, ${first?.trainingId}, person.id,
      coalesce((select max(cycle) from learning.enrolment earlier where earlier.organisation_id = person.organisation_id
        and earlier.training_id = ${first?.trainingId} and earlier.person_id = person.id), 0) + 1,
      ${first?.origin}, ${actor.personId}, ${now}, ${first?.dueOn}::date, ${first?.batchId}::uuid
    from unnest(${wanted.map((each) => each.id)}::uuid[], ${wanted.map((each) => each.personId)}::uuid[]) as wanted (id, person_id)
    join people.person on person.organisation_id = ${actor.organisationId} and person.id = wanted.person_id
      and person.deactivated_at is null
    where not exists (select from learning.enrolment known where known.organisation_id = person.organisation_id
      and known.training_id = ${first?.trainingId} and known.person_id = person.id
      and known.state = any(${completedBefore === "again" ? ["enrolled", "started"] : ["enrolled", "started", "completed"]}))
    on conflict do nothing
    returning id, person_id as "personId"`.execute(db);
  return rows;
}

export async function updateWithdrawn({ db, actor, now }: Acting, enrolmentId: string): Promise<void> {
  await db
    .updateTable("learning.enrolment")
    .set({ state: "withdrawn", withdrawn_at: now })
    .where("organisation_id", "=", actor.organisationId)
    .where("id", "=", enrolmentId)
    .execute();
}
