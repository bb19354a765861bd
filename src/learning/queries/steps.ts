import { type InferResult, sql } from "kysely";
import type { Acting } from "#platform/action/acting.ts";

/** The training that this person is busy with or was enrolled in: the one last worked on, else the one that is due first. */
export function lessonToContinue({ db, actor }: Acting) {
  return db
    .selectFrom("learning.enrolment as enrolment")
    .innerJoin("academy.training as training", (join) =>
      join
        .onRef("training.organisation_id", "=", "enrolment.organisation_id")
        .onRef("training.id", "=", "enrolment.training_id"),
    )
    .select([
      "enrolment.id",
      "enrolment.started_at as startedAt",
      "enrolment.last_active_at as lastActiveAt",
      "enrolment.enrolled_at as enrolledAt",
      sql<string | null>`enrolment.due_on::text`.as("dueOn"),
      "training.title",
    ])
    .where("enrolment.organisation_id", "=", actor.organisationId)
    .where("enrolment.person_id", "=", actor.personId)
    .where("enrolment.state", "in", ["enrolled", "started"])
    .orderBy("enrolment.last_active_at", (order) => order.desc().nullsLast())
    .orderBy("enrolment.due_on", (order) => order.asc().nullsLast())
    .orderBy("enrolment.enrolled_at")
    .limit(1);
}

export type LessonToContinue = InferResult<ReturnType<typeof lessonToContinue>>[number];

const newestFirst = ({ db, actor }: Acting) =>
  db
    .selectFrom("academy.training as training")
    .select((column) => [
      "training.id",
      "training.title",
      column.ref("training.published_at").$notNull().as("publishedAt"),
    ])
    .where("training.organisation_id", "=", actor.organisationId)
    .where("training.state", "=", "published")
    .orderBy("training.published_at", "desc")
    .limit(1);

/** The training that came into the catalogue last. */
export const newestTraining = newestFirst;

/** The newest training that the actor could join and never took part in. */
export const newTrainingFor = (acting: Acting) =>
  newestFirst(acting)
    .where("training.enrolment", "=", "open")
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom("learning.enrolment as enrolment")
            .select("enrolment.id")
            .whereRef("enrolment.organisation_id", "=", "training.organisation_id")
            .whereRef("enrolment.training_id", "=", "training.id")
            .where("enrolment.person_id", "=", acting.actor.personId),
        ),
      ),
    );
