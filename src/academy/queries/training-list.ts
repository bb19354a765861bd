import { sql } from "kysely";
import type { Acting } from "#platform/action/acting.ts";
import type { TrainingState } from "./trainings.ts";

export interface ListedTraining {
  readonly id: string;
  readonly title: string;
  readonly state: TrainingState;
  readonly lessons: number;
  readonly changedAt: Date;
  readonly changedByName: string | null;
}

export interface TrainingSort {
  readonly column: "title" | "state" | "changed";
  readonly direction: "ascending" | "descending";
}

export interface TrainingQuery {
  readonly search: string;
  readonly states: readonly TrainingState[];
  /** Only what this person began; null for everybody's. */
  readonly createdBy: string | null;
  readonly sort: TrainingSort;
}

/** Trainings that authors work on, in the order that was asked for. */
export function findTrainings(
  acting: Acting,
  query: TrainingQuery,
  shown: { readonly limit: number; readonly offset: number },
): Promise<ListedTraining[]> {
  const direction = query.sort.direction === "ascending" ? "asc" : "desc";
  return fitting(acting, query)
    .leftJoin("people.person as person", (join) =>
      join
        .onRef("person.organisation_id", "=", "training.organisation_id")
        .onRef("person.id", "=", "training.changed_by"),
    )
    .select((column) => [
      "training.id",
      "training.title",
      column.ref("training.state").$castTo<TrainingState>().as("state"),
      "training.changed_at as changedAt",
      "person.name as changedByName",
      sql<number>`(
        select count(*) from academy.lesson
        join academy.module on module.organisation_id = lesson.organisation_id and module.id = lesson.module_id
        where lesson.organisation_id = training.organisation_id and lesson.training_id = training.id
          and lesson.removed_at is null and module.removed_at is null
      )`.as("lessons"),
    ])
    .orderBy(orderOf[query.sort.column], direction)
    .orderBy("training.id", direction)
    .limit(shown.limit)
    .offset(shown.offset)
    .execute();
}

const orderOf = {
  title: sql`lower(training.title)`,
  state: sql`training.state`,
  changed: sql`training.changed_at`,
} as const;

export async function countTrainings(acting: Acting, query: TrainingQuery): Promise<number> {
  const { total } = await fitting(acting, query)
    .select((column) => column.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  return total;
}

/** Words of the title may be cut off anywhere: an author types the start of one. */
function fitting({ db, actor }: Acting, { search, states, createdBy }: TrainingQuery) {
  return db
    .selectFrom("academy.training as training")
    .where("training.organisation_id", "=", actor.organisationId)
    .$if(states.length > 0, (query) => query.where("training.state", "in", states))
    .$if(createdBy !== null, (query) => query.where("training.created_by", "=", createdBy))
    .$if(search !== "", (query) =>
      query.where(sql<boolean>`strpos(lower(training.title || ' ' || training.summary), lower(${search})) > 0`),
    );
}
