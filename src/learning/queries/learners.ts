import { type RawBuilder, sql } from "kysely";
import type { Acting } from "#platform/action/acting.ts";
import type { EnrolmentState } from "./enrolments.ts";

/** One cycle of one person, as those who look after learners see it. */
export interface Learner {
  readonly enrolmentId: string;
  readonly personId: string;
  readonly name: string;
  readonly unitName: string | null;
  readonly hasLeft: boolean;
  readonly cycle: number;
  readonly state: EnrolmentState;
  readonly progress: number;
  readonly score: number | null;
  /** In how many lessons: the score is their mean. */
  readonly scoredLessons: number;
  /** Lessons of which only the learner says that they are done. */
  readonly toldLessons: number;
  readonly seconds: number;
  /** "2026-11-22" or null. */
  readonly dueOn: string | null;
  readonly enrolledAt: Date;
  readonly completedAt: Date | null;
  readonly certificateId: string | null;
}

export interface LearnerSort {
  readonly column: "enrolled" | "name" | "state" | "progress" | "score" | "seconds" | "due" | "completed";
  readonly direction: "ascending" | "descending";
}

export interface LearnersQuery {
  readonly trainingId: string;
  readonly search: string;
  readonly state: EnrolmentState | null;
  readonly unitId: string | null;
  /** Only people of these units; null for everybody. */
  readonly ledUnitIds: readonly string[] | null;
  readonly sort: LearnerSort;
}

export interface LearnersFound {
  readonly learners: readonly Learner[];
  /** How many fit in all. */
  readonly total: number;
}

/** Some of the learners of a training. Everything shown was computed when it was written. */
export async function findLearners(
  acting: Acting,
  query: LearnersQuery,
  shown: { readonly limit: number; readonly offset: number },
): Promise<LearnersFound> {
  const { rows } = await sql<Learner & { total: number }>`
    select enrolment.id as "enrolmentId", person.id as "personId", person.name, unit.name as "unitName",
      person.deactivated_at is not null as "hasLeft", enrolment.cycle, enrolment.state, enrolment.progress, enrolment.score,
      enrolment.seconds, enrolment.due_on::text as "dueOn", enrolment.enrolled_at as "enrolledAt",
      enrolment.completed_at as "completedAt", certificate.id as "certificateId",
      (select count(score)::int from learning.lesson_progress lesson
        where lesson.organisation_id = enrolment.organisation_id and lesson.enrolment_id = enrolment.id) as "scoredLessons",
      (select count(*)::int from learning.lesson_progress lesson
        where lesson.organisation_id = enrolment.organisation_id and lesson.enrolment_id = enrolment.id
          and lesson.told_by_learner) as "toldLessons",
      ${count(acting, query)} as total
    from learning.enrolment ${ofPerson}
    left join people.unit on unit.organisation_id = person.organisation_id and unit.id = person.unit_id
    left join learning.certificate on certificate.organisation_id = enrolment.organisation_id and certificate.enrolment_id = enrolment.id
    where ${conditions(acting, query)}
    order by ${order(query.sort)}
    limit ${shown.limit} offset ${shown.offset}`.execute(acting.db);
  const total = rows[0]?.total ?? (shown.offset === 0 ? 0 : await countLearners(acting, query));
  return { learners: rows.map(({ total: _total, ...learner }) => learner), total };
}

/** How many fit. */
export async function countLearners(acting: Acting, query: LearnersQuery): Promise<number> {
  const { rows } = await sql<{ total: number }>`select ${count(acting, query)} as total`.execute(acting.db);
  return rows[0]?.total ?? 0;
}

/** Every enrolment is a person's: who they are is looked up only when something is asked of them. */
function count(acting: Acting, query: LearnersQuery): RawBuilder<number> {
  const ofPeople = conditionsOfPeople(acting, query);
  const person = ofPeople.length > 0 ? ofPerson : sql``;
  return sql<number>`(
    select count(*)::int from learning.enrolment ${person} where ${conditions(acting, query)})`;
}

const ofPerson = sql`
  join people.person on person.organisation_id = enrolment.organisation_id and person.id = enrolment.person_id`;

const conditions = (acting: Acting, query: LearnersQuery): RawBuilder<unknown> =>
  sql.join([...conditionsOfEnrolment(acting, query), ...conditionsOfPeople(acting, query)], sql` and `);

function conditionsOfEnrolment({ actor }: Acting, { trainingId, state }: LearnersQuery): RawBuilder<unknown>[] {
  const all = [
    sql`enrolment.organisation_id = ${actor.organisationId}`,
    sql`enrolment.training_id = ${trainingId}`,
    sql`enrolment.state <> 'withdrawn'`,
  ];
  if (state) all.push(sql`enrolment.state = ${state}`);
  return all;
}

function conditionsOfPeople({ actor }: Acting, { search, unitId, ledUnitIds }: LearnersQuery): RawBuilder<unknown>[] {
  const all: RawBuilder<unknown>[] = [];
  if (search) all.push(sql`strpos(lower(person.name), lower(${search})) > 0`);
  if (ledUnitIds) all.push(sql`person.unit_id = any(${[...ledUnitIds]}::uuid[])`);
  if (unitId) {
    all.push(sql`person.unit_id in (select id from people.unit
      where organisation_id = ${actor.organisationId} and ${unitId}::uuid = any(ancestor_ids))`);
  }
  return all;
}

const columns: Record<LearnerSort["column"], RawBuilder<unknown>> = {
  enrolled: sql`enrolment.enrolled_at`,
  name: sql`person.sort_name`,
  state: sql`array_position(array['enrolled', 'started', 'completed'], enrolment.state)`,
  progress: sql`enrolment.progress`,
  score: sql`enrolment.score`,
  seconds: sql`enrolment.seconds`,
  due: sql`enrolment.due_on`,
  completed: sql`enrolment.completed_at`,
};

/** What is not known comes last, whichever way round. The newest first is served by an index. */
function order({ column, direction }: LearnerSort): RawBuilder<unknown> {
  const way = direction === "ascending" ? sql`asc` : sql`desc`;
  if (column === "enrolled")
    return direction === "descending"
      ? sql`enrolment.enrolled_at desc, enrolment.id`
      : sql`enrolment.enrolled_at asc, enrolment.id desc`;
  return sql`${columns[column]} ${way} nulls last, enrolment.id`;
}
