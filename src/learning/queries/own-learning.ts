import { sql } from "kysely";
import type { BlockName } from "#blocks";
import type { Acting } from "#platform/action/acting.ts";
import type { EnrolmentState } from "./enrolments.ts";

/** One training as its learner finds it on the own page. */
export interface OwnTraining {
  readonly enrolmentId: string;
  readonly trainingId: string;
  readonly title: string;
  readonly block: BlockName | null;
  readonly coverFileId: string | null;
  readonly coverText: string | null;
  readonly state: EnrolmentState;
  readonly cycle: number;
  readonly progress: number;
  readonly dueOn: string | null;
  readonly completedAt: Date | null;
  readonly enrolledByName: string | null;
  readonly certificateId: string | null;
}

/** The newest ones of a person in these states: what was worked on last comes first, and then what is due first. */
export const findOwnTrainings = (
  { db, actor }: Acting,
  states: readonly EnrolmentState[],
  limit: number,
): Promise<OwnTraining[]> =>
  db
    .selectFrom("learning.enrolment as enrolment")
    .innerJoin("academy.training as training", (join) =>
      join
        .onRef("training.organisation_id", "=", "enrolment.organisation_id")
        .onRef("training.id", "=", "enrolment.training_id"),
    )
    .leftJoin("people.person as enroller", (join) =>
      join
        .onRef("enroller.organisation_id", "=", "enrolment.organisation_id")
        .onRef("enroller.id", "=", "enrolment.enrolled_by")
        .on("enrolment.origin", "<>", "self"),
    )
    .leftJoin("learning.certificate as certificate", (join) =>
      join
        .onRef("certificate.organisation_id", "=", "enrolment.organisation_id")
        .onRef("certificate.enrolment_id", "=", "enrolment.id"),
    )
    .select((column) => [
      "enrolment.id as enrolmentId",
      "training.id as trainingId",
      "training.title",
      column.ref("training.block").$castTo<BlockName | null>().as("block"),
      "training.cover_file_id as coverFileId",
      "training.cover_text as coverText",
      column.ref("enrolment.state").$castTo<EnrolmentState>().as("state"),
      "enrolment.cycle",
      "enrolment.progress",
      sql<string | null>`enrolment.due_on::text`.as("dueOn"),
      "enrolment.completed_at as completedAt",
      "enroller.name as enrolledByName",
      "certificate.id as certificateId",
    ])
    .where("enrolment.organisation_id", "=", actor.organisationId)
    .where("enrolment.person_id", "=", actor.personId)
    .where("enrolment.state", "in", states)
    .orderBy("enrolment.last_active_at", (order) => order.desc().nullsLast())
    .orderBy("enrolment.due_on", (order) => order.asc().nullsLast())
    .orderBy("enrolment.enrolled_at", "desc")
    .limit(limit)
    .execute();
