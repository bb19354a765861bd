/** A past written in one go: the same rows as one action after the other would write, with a statement for thousands. */
import { sql } from "kysely";
import type { Acting } from "#platform/action/acting.ts";
import { newId } from "#platform/db/id.ts";
import { insertRows } from "#platform/db/insert-rows.ts";
import type { PastEnrolment } from "../past/enrolment.ts";
import { completedAt, type PastCertificate, standingAtEnd } from "../past/records.ts";
import { rollUp } from "../rules/item-result.ts";
import { certificateColumns, certificateRow } from "./certificates.ts";

type Within = Pick<Acting, "db" | "actor">;

const enrolmentColumns = {
  organisation_id: "uuid",
  id: "uuid",
  training_id: "uuid",
  person_id: "uuid",
  cycle: "int",
  origin: "text",
  enrolled_by: "uuid",
  enrolled_at: "timestamptz",
  due_on: "date",
  state: "text",
  started_at: "timestamptz",
  completed_at: "timestamptz",
  withdrawn_at: "timestamptz",
  last_lesson_id: "uuid",
  last_active_at: "timestamptz",
  progress: "numeric",
  score: "numeric",
  seconds: "int",
} as const;

export async function insertPastEnrolments({ db, actor }: Within, enrolments: readonly PastEnrolment[]): Promise<void> {
  const rows = enrolments.map((enrolment) => {
    const { finished, withdrawnAt } = enrolment;
    const last = finished.at(-1);
    const { progress, score } = standingAtEnd(enrolment);
    const completed = completedAt(enrolment);
    return {
      organisation_id: actor.organisationId,
      id: enrolment.id,
      training_id: enrolment.training.id,
      person_id: enrolment.learner.id,
      cycle: enrolment.cycle,
      origin: enrolment.origin,
      enrolled_by: enrolment.enrolledBy,
      enrolled_at: enrolment.enrolledAt,
      due_on: enrolment.dueOn,
      state: withdrawnAt ? "withdrawn" : completed ? "completed" : last ? "started" : "enrolled",
      started_at: finished[0]?.finishedAt ?? null,
      completed_at: completed,
      withdrawn_at: withdrawnAt,
      last_lesson_id: last?.lessonId ?? null,
      last_active_at: last?.finishedAt ?? null,
      progress,
      score,
      seconds: finished.reduce((sum, { seconds }) => sum + seconds, 0),
    };
  });
  await insertRows(db, "learning.enrolment", enrolmentColumns, rows);
}

const progressColumns = {
  organisation_id: "uuid",
  enrolment_id: "uuid",
  lesson_id: "uuid",
  state: "text",
  score: "numeric",
  seconds: "int",
  first_opened_at: "timestamptz",
  last_opened_at: "timestamptz",
  completed_at: "timestamptz",
} as const;

export async function insertPastProgress({ db, actor }: Within, enrolments: readonly PastEnrolment[]): Promise<void> {
  const rows = enrolments.flatMap(({ id, finished }) =>
    finished.map(({ lessonId, score, seconds, finishedAt }) => ({
      organisation_id: actor.organisationId,
      enrolment_id: id,
      lesson_id: lessonId,
      state: "completed",
      score,
      seconds,
      first_opened_at: finishedAt,
      last_opened_at: finishedAt,
      completed_at: finishedAt,
    })),
  );
  await insertRows(db, "learning.lesson_progress", progressColumns, rows);
}

const attemptColumns = {
  organisation_id: "uuid",
  id: "uuid",
  enrolment_id: "uuid",
  lesson_id: "uuid",
  package_id: "uuid",
  number: "int",
  state: "text",
  current_item: "text",
  seconds: "int",
  started_at: "timestamptz",
  last_seen_at: "timestamptz",
} as const;

const itemColumns = {
  organisation_id: "uuid",
  attempt_id: "uuid",
  item_id: "text",
  values: "jsonb",
  state: "text",
  score: "numeric",
  spoke: "bool",
  changed_at: "timestamptz",
} as const;

export async function insertPastAttempts({ db, actor }: Within, enrolments: readonly PastEnrolment[]): Promise<void> {
  const organisation_id = actor.organisationId;
  const played = enrolments.flatMap(({ id, finished }) =>
    finished.flatMap((lesson) =>
      lesson.attempt ? [{ ...lesson, ...lesson.attempt, attemptId: newId(), enrolmentId: id }] : [],
    ),
  );
  const attempts = played.map(
    ({ attemptId, enrolmentId, lessonId, packageId, items, seconds, startedAt, finishedAt }) => {
      const { state } = rollUp(
        items.map(({ itemId }) => itemId),
        new Map(items.map((item) => [item.itemId, item])),
      );
      return {
        organisation_id,
        id: attemptId,
        enrolment_id: enrolmentId,
        lesson_id: lessonId,
        package_id: packageId,
        number: 1,
        state: state === "started" ? "open" : state,
        current_item: items.at(-1)?.itemId ?? null,
        seconds,
        started_at: startedAt,
        last_seen_at: finishedAt,
      };
    },
  );
  await insertRows(db, "learning.attempt", attemptColumns, attempts);
  const items = played.flatMap(({ attemptId, finishedAt, items: told }) =>
    told.map(({ itemId, values, state, score, spoke }) => ({
      organisation_id,
      attempt_id: attemptId,
      item_id: itemId,
      values,
      state,
      score,
      spoke,
      changed_at: finishedAt,
    })),
  );
  await insertRows(db, "learning.attempt_item", itemColumns, items);
}

const codeColumns = { code: "text", organisation_id: "uuid", certificate_id: "uuid" } as const;

export async function insertPastCertificates(
  { db, actor }: Within,
  certificates: readonly PastCertificate[],
): Promise<void> {
  const organisation_id = actor.organisationId;
  const rows = certificates.map((certificate) => certificateRow(organisation_id, certificate, certificate.issuedAt));
  await insertRows(db, "learning.certificate", certificateColumns, rows);
  const codes = certificates.map(({ code, id }) => ({ code, organisation_id, certificate_id: id }));
  await insertRows(db, "learning.certificate_code", codeColumns, codes);
}

/** Adds to the counts that stand beside the trainings, in one order for all, so that two never wait for each other. */
export async function addPastCounts({ db, actor }: Within, enrolments: readonly PastEnrolment[]): Promise<void> {
  const byTraining = [...Map.groupBy(enrolments, ({ training }) => training.id)];
  const counted = byTraining
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([trainingId, ofTraining]) => ({
      trainingId,
      enrolled: ofTraining.filter(({ withdrawnAt }) => withdrawnAt === null).length,
      completed: ofTraining.filter((enrolment) => completedAt(enrolment) !== null).length,
    }));
  await sql`
    insert into learning.training_count as counts (organisation_id, training_id, enrolled, completed)
    select ${actor.organisationId}::uuid, * from unnest(
      ${counted.map(({ trainingId }) => trainingId)}::uuid[], ${counted.map(({ enrolled }) => enrolled)}::int[],
      ${counted.map(({ completed }) => completed)}::int[])
    on conflict (organisation_id, training_id) do update set
      enrolled = counts.enrolled + excluded.enrolled, completed = counts.completed + excluded.completed`.execute(db);
}
