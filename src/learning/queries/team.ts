import { sql } from "kysely";
import type { Acting } from "#platform/action/acting.ts";

/** How many people of the units that the reader leads stand where in a training, each in their latest cycle. */
export interface TeamStanding {
  readonly members: number;
  readonly enrolled: number;
  readonly started: number;
  readonly completed: number;
}

export async function findTeamStanding({ db, actor }: Acting, trainingId: string): Promise<TeamStanding> {
  const { rows } = await sql<TeamStanding>`
    select count(*)::int as members,
      count(*) filter (where latest.state = 'enrolled')::int as enrolled,
      count(*) filter (where latest.state = 'started')::int as started,
      count(*) filter (where latest.state = 'completed')::int as completed
    from people.person
    left join lateral (
      select enrolment.state from learning.enrolment
      where enrolment.organisation_id = person.organisation_id and enrolment.training_id = ${trainingId}
        and enrolment.person_id = person.id and enrolment.state <> 'withdrawn'
      order by enrolment.cycle desc limit 1
    ) latest on true
    where person.organisation_id = ${actor.organisationId} and person.deactivated_at is null
      and person.unit_id = any(${[...actor.ledUnitIds]}::uuid[]) and person.id <> ${actor.personId}`.execute(db);
  return rows[0] ?? { members: 0, enrolled: 0, started: 0, completed: 0 };
}
