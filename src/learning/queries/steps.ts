import type { Acting } from "#platform/action/acting.ts";

/** The training that this person is busy with or was enrolled in: the one last worked on, else the one that is due first. */
export function findLessonToContinue({ db, actor }: Acting) {
  return db
    .selectFrom("learning.enrolment as enrolment")
    .innerJoin("academy.training as training", (join) =>
      join
        .onRef("training.organisation_id", "=", "enrolment.organisation_id")
        .onRef("training.id", "=", "enrolment.training_id"),
    )
    .select(["enrolment.id", "enrolment.started_at as startedAt", "training.title"])
    .where("enrolment.organisation_id", "=", actor.organisationId)
    .where("enrolment.person_id", "=", actor.personId)
    .where("enrolment.state", "in", ["enrolled", "started"])
    .orderBy("enrolment.last_active_at", (order) => order.desc().nullsLast())
    .orderBy("enrolment.due_on", (order) => order.asc().nullsLast())
    .orderBy("enrolment.enrolled_at")
    .limit(1)
    .executeTakeFirst();
}
