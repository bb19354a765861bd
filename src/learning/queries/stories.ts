import { sql } from "kysely";
import type { Acting } from "#platform/action/acting.ts";

export interface TrainingToTell {
  readonly id: string;
  readonly title: string;
  /** How many colleagues completed it. */
  readonly completed: number;
  /** The actor takes or took part. */
  readonly takesPart: boolean;
  /** The actor's latest completed cycle. */
  readonly ownEnrolmentId: string | null;
}

/** Those of these trainings that the actor may see now: what is in the catalogue, and what one took part in. */
export async function findTrainingsToTell(
  { db, actor }: Acting,
  trainingIds: readonly string[],
): Promise<TrainingToTell[]> {
  const { organisationId, personId } = actor;
  const { rows } = await sql<TrainingToTell>`
    select training.id, training.title, coalesce(count.completed, 0) as completed,
      coalesce(own.cycles, 0) > 0 as "takesPart", own.completed_id as "ownEnrolmentId"
    from academy.training
    left join learning.training_count count
      on count.organisation_id = training.organisation_id and count.training_id = training.id
    cross join lateral (
      select count(*) as cycles,
        (array_agg(enrolment.id order by enrolment.cycle desc) filter (where enrolment.state = 'completed'))[1] as completed_id
      from learning.enrolment
      where enrolment.organisation_id = ${organisationId} and enrolment.training_id = training.id
        and enrolment.person_id = ${personId} and enrolment.state <> 'withdrawn'
    ) own
    where training.organisation_id = ${organisationId} and training.id = any(${[...new Set(trainingIds)]}::uuid[])
      and (training.state = 'published' or own.cycles > 0)`.execute(db);
  return rows;
}
