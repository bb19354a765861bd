import { sql } from "kysely";
import type { Acting } from "#platform/action/acting.ts";

/** Many enrolled by one act. */
export interface Batch {
  readonly id: string;
  readonly trainingId: string;
  readonly createdBy: string;
  readonly createdByName: string;
  readonly origin: "leader" | "hr";
  readonly personIds: readonly string[];
  /** "2026-11-22" or null. */
  readonly dueOn: string | null;
  readonly again: boolean;
  /** Null as long as it was only planned. */
  readonly startedAt: Date | null;
  /** How many of `personIds`, from the first, have been looked at. */
  readonly handled: number;
  readonly enrolled: number;
  readonly undoneAt: Date | null;
}

export type NewBatch = Pick<Batch, "id" | "trainingId" | "origin" | "personIds" | "dueOn" | "again">;

const batches = ({ db, actor }: Acting) =>
  db
    .selectFrom("learning.enrolment_batch as batch")
    .innerJoin("people.person as creator", (join) =>
      join.onRef("creator.organisation_id", "=", "batch.organisation_id").onRef("creator.id", "=", "batch.created_by"),
    )
    .select((column) => [
      "batch.id",
      "batch.training_id as trainingId",
      "batch.created_by as createdBy",
      "creator.name as createdByName",
      column.ref("batch.origin").$castTo<Batch["origin"]>().as("origin"),
      "batch.person_ids as personIds",
      sql<string | null>`batch.due_on::text`.as("dueOn"),
      "batch.again",
      "batch.started_at as startedAt",
      "batch.handled",
      "batch.enrolled",
      "batch.undone_at as undoneAt",
    ])
    .where("batch.organisation_id", "=", actor.organisationId);

export const findBatch = (acting: Acting, batchId: string): Promise<Batch | undefined> =>
  batches(acting).where("batch.id", "=", batchId).executeTakeFirst();

/** For a change: held until the transaction ends. */
export const lockBatch = (acting: Acting, batchId: string): Promise<Batch | undefined> =>
  batches(acting).where("batch.id", "=", batchId).forUpdate("batch").executeTakeFirst();

/** Plans it; what the same person planned for this training before and never did goes. */
export async function insertBatch({ db, actor, now }: Acting, batch: NewBatch): Promise<void> {
  await db
    .deleteFrom("learning.enrolment_batch")
    .where("organisation_id", "=", actor.organisationId)
    .where("training_id", "=", batch.trainingId)
    .where("created_by", "=", actor.personId)
    .where("started_at", "is", null)
    .execute();
  await db
    .insertInto("learning.enrolment_batch")
    .values({
      organisation_id: actor.organisationId,
      id: batch.id,
      training_id: batch.trainingId,
      created_by: actor.personId ?? "",
      created_at: now,
      origin: batch.origin,
      person_ids: [...batch.personIds],
      due_on: sql`${batch.dueOn}::date`,
      again: batch.again,
    })
    .execute();
}

export async function updateBatch(
  { db, actor }: Acting,
  batchId: string,
  change: {
    readonly startedAt?: Date;
    readonly handled?: number;
    readonly enrolled?: number;
    readonly undoneAt?: Date;
  },
): Promise<void> {
  await db
    .updateTable("learning.enrolment_batch")
    .set({
      ...(change.startedAt ? { started_at: change.startedAt } : {}),
      ...(change.handled === undefined ? {} : { handled: change.handled }),
      ...(change.enrolled === undefined ? {} : { enrolled: change.enrolled }),
      ...(change.undoneAt ? { undone_at: change.undoneAt } : {}),
    })
    .where("organisation_id", "=", actor.organisationId)
    .where("id", "=", batchId)
    .execute();
}

/** What would happen to these people. Who has left the organisation is not among them any more. */
export interface Foreseen {
  readonly meant: number;
  readonly enrols: number;
  /** Of those whom it enrols: who can get a mail about it. */
  readonly mails: number;
  readonly alreadyEnrolled: number;
  readonly completedBefore: number;
}

export async function foresee(
  { db, actor }: Acting,
  batch: Pick<Batch, "trainingId" | "personIds" | "again">,
): Promise<Foreseen> {
  const { rows } = await sql<Foreseen>`
    with meant as (
      select person.email is not null and person.login_id is not null as reachable,
        coalesce(latest.state in ('enrolled', 'started'), false) as enrolled,
        coalesce(latest.state = 'completed', false) as completed
      from people.person
      left join lateral (
        select enrolment.state from learning.enrolment
        where enrolment.organisation_id = person.organisation_id and enrolment.training_id = ${batch.trainingId}
          and enrolment.person_id = person.id and enrolment.state <> 'withdrawn'
        order by enrolment.cycle desc limit 1
      ) latest on true
      where person.organisation_id = ${actor.organisationId} and person.deactivated_at is null
        and person.id = any(${[...batch.personIds]}::uuid[])
    )
    select count(*)::int as meant,
      count(*) filter (where not enrolled and (${batch.again} or not completed))::int as enrols,
      count(*) filter (where not enrolled and (${batch.again} or not completed) and reachable)::int as mails,
      count(*) filter (where enrolled)::int as "alreadyEnrolled",
      count(*) filter (where completed)::int as "completedBefore"
    from meant`.execute(db);
  return rows[0] ?? { meant: 0, enrols: 0, mails: 0, alreadyEnrolled: 0, completedBefore: 0 };
}

/** These people as far as they work in units that the actor leads, in the order that they were given. */
export async function findLedAmong({ db, actor }: Acting, personIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select wanted.id from unnest(${[...personIds]}::uuid[]) with ordinality as wanted (id, place)
    join people.person on person.organisation_id = ${actor.organisationId} and person.id = wanted.id
      and person.deactivated_at is null and person.unit_id = any(${[...actor.ledUnitIds]}::uuid[])
    order by wanted.place`.execute(db);
  return rows.map((row) => row.id);
}

/** Takes back the enrolments of a batch that nobody began. */
export async function withdrawBatch(
  { db, actor, now }: Acting,
  batchId: string,
): Promise<{ id: string; personId: string }[]> {
  return db
    .updateTable("learning.enrolment")
    .set({ state: "withdrawn", withdrawn_at: now })
    .where("organisation_id", "=", actor.organisationId)
    .where("batch_id", "=", batchId)
    .where("state", "=", "enrolled")
    .returning(["id", "person_id as personId"])
    .execute();
}

/** How many enrolments of a batch could still be taken back. */
export async function countUndoable({ db, actor }: Acting, batchId: string): Promise<number> {
  const { count } = await db
    .selectFrom("learning.enrolment")
    .select((column) => column.fn.countAll<number>().as("count"))
    .where("organisation_id", "=", actor.organisationId)
    .where("batch_id", "=", batchId)
    .where("state", "=", "enrolled")
    .executeTakeFirstOrThrow();
  return count;
}
