import { sql } from "kysely";
import type { FollowedSubject } from "#blocks";
import type { Acting } from "#platform/action/acting.ts";

export interface TrainingToTell {
  readonly id: string;
  readonly title: string;
  /** How many colleagues completed it. */
  readonly completed: number;
  /** The actor takes or took part. */
  readonly takesPart: boolean;
  /** The actor follows the training itself. */
  readonly isFollowed: boolean;
  /** Who made it or the nearest unit in which they work, when the actor follows that and may see it. */
  readonly followedName: string | null;
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
      coalesce(own.cycles, 0) > 0 as "takesPart", own.completed_id as "ownEnrolmentId",
      exists (
        select from people.follow
        where organisation_id = ${organisationId} and person_id = ${personId} and kind = 'training' and subject_id = training.id
      ) as "isFollowed",
      coalesce(maker.name, unit.name) as "followedName"
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
    left join lateral (
      select person.name from people.follow
      join people.person on person.organisation_id = follow.organisation_id and person.id = follow.subject_id
      join people.shared_profile shared on shared.organisation_id = person.organisation_id and shared.person_id = person.id
      where follow.organisation_id = ${organisationId} and follow.person_id = ${personId} and follow.kind = 'person'
        and follow.subject_id = training.created_by and person.deactivated_at is null and (
          (shared.about_for = 'everyone' and shared.about <> '')
          or (shared.skills_for = 'everyone' and shared.skills <> '{}')
          or (shared.interests_for = 'everyone' and shared.interests <> '{}'))
    ) maker on true
    left join lateral (
      select followed.name from people.person
      join people.unit home on home.organisation_id = person.organisation_id and home.id = person.unit_id
      join people.unit followed on followed.organisation_id = home.organisation_id and followed.id = any(home.ancestor_ids)
      join people.follow on follow.organisation_id = followed.organisation_id and follow.subject_id = followed.id
      where person.organisation_id = ${organisationId} and person.id = training.created_by
        and follow.person_id = ${personId} and follow.kind = 'unit' and followed.closed_at is null
      order by cardinality(followed.ancestor_ids) desc limit 1
    ) unit on true
    where training.organisation_id = ${organisationId} and training.id = any(${[...new Set(trainingIds)]}::uuid[])
      and (training.state = 'published' or own.cycles > 0)`.execute(db);
  return rows;
}

/** Of these trainings those that the actor may see now, as they are named among what one follows. */
export const trainingsToFollow = ({ actor }: Acting, ids: readonly string[]) => sql<FollowedSubject>`
  select training.id, training.title as name, '/trainingen/' || training.id as href
  from academy.training
  where training.organisation_id = ${actor.organisationId} and training.id = any(${ids}::uuid[])
    and (training.state = 'published' or exists (
      select from learning.enrolment
      where enrolment.organisation_id = training.organisation_id and enrolment.training_id = training.id
        and enrolment.person_id = ${actor.personId} and enrolment.state <> 'withdrawn'))`;
