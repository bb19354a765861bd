import { sql } from "kysely";
import type { Acting } from "#platform/action/acting.ts";
import type { ItemResult, Values } from "../rules/item-result.ts";

/** This person's own enrolment in the training of a package lesson that is published; null for anybody else's. */
export function findPackageLesson({ db, actor }: Acting, enrolmentId: string, lessonId: string) {
  return db
    .selectFrom("learning.enrolment as enrolment")
    .innerJoin("academy.lesson as lesson", (join) =>
      join
        .onRef("lesson.organisation_id", "=", "enrolment.organisation_id")
        .onRef("lesson.training_id", "=", "enrolment.training_id"),
    )
    .innerJoin("academy.lesson_version as version", (join) =>
      join.onRef("version.organisation_id", "=", "lesson.organisation_id").onRef("version.lesson_id", "=", "lesson.id"),
    )
    .select([
      "enrolment.id as enrolmentId",
      "enrolment.state",
      "lesson.id as lessonId",
      "lesson.title",
      sql<string | null>`version.content->>'packageId'`.as("packageId"),
    ])
    .where("enrolment.organisation_id", "=", actor.organisationId)
    .where("enrolment.id", "=", enrolmentId)
    .where("enrolment.person_id", "=", actor.personId)
    .where("enrolment.state", "<>", "withdrawn")
    .where("lesson.id", "=", lessonId)
    .where("lesson.kind", "=", "package")
    .where("version.published_at", "is not", null)
    .orderBy("version.number", "desc")
    .limit(1)
    .executeTakeFirst();
}

export type PackageLessonRow = NonNullable<Awaited<ReturnType<typeof findPackageLesson>>>;

const attemptColumns = [
  "id",
  "enrolment_id as enrolmentId",
  "lesson_id as lessonId",
  "package_id as packageId",
  "number",
  "state",
  "current_item as currentItem",
  "sequencing",
  "opened_by as openedBy",
  "seconds",
  "last_seen_at as lastSeenAt",
] as const;

/** The latest attempt at a lesson, locked: the enrolment's row is locked first wherever both are. */
export function lockLatestAttempt({ db, actor }: Acting, enrolmentId: string, lessonId: string) {
  return db
    .selectFrom("learning.attempt")
    .select(attemptColumns)
    .where("organisation_id", "=", actor.organisationId)
    .where("enrolment_id", "=", enrolmentId)
    .where("lesson_id", "=", lessonId)
    .orderBy("number", "desc")
    .limit(1)
    .forUpdate()
    .executeTakeFirst();
}

/** Whose attempt it is. */
export async function findLearnerId({ db, actor }: Acting, attemptId: string): Promise<string | null> {
  const row = await db
    .selectFrom("learning.attempt as attempt")
    .innerJoin("learning.enrolment as enrolment", (join) =>
      join
        .onRef("enrolment.organisation_id", "=", "attempt.organisation_id")
        .onRef("enrolment.id", "=", "attempt.enrolment_id"),
    )
    .select("enrolment.person_id as personId")
    .where("attempt.organisation_id", "=", actor.organisationId)
    .where("attempt.id", "=", attemptId)
    .executeTakeFirst();
  return row?.personId ?? null;
}

export type AttemptRow = NonNullable<Awaited<ReturnType<typeof lockLatestAttempt>>>;

export interface NewAttempt {
  readonly id: string;
  readonly enrolmentId: string;
  readonly lessonId: string;
  readonly packageId: string;
  readonly number: number;
}

export async function insertAttempt({ db, actor, now }: Acting, attempt: NewAttempt): Promise<void> {
  await db
    .insertInto("learning.attempt")
    .values({
      organisation_id: actor.organisationId,
      id: attempt.id,
      enrolment_id: attempt.enrolmentId,
      lesson_id: attempt.lessonId,
      package_id: attempt.packageId,
      number: attempt.number,
      started_at: now,
      last_seen_at: now,
    })
    .execute();
}

export async function updateOpened({ db, actor, now }: Acting, attemptId: string, openedBy: string): Promise<void> {
  await db
    .updateTable("learning.attempt")
    .set({ opened_by: openedBy, last_seen_at: now })
    .where("organisation_id", "=", actor.organisationId)
    .where("id", "=", attemptId)
    .execute();
}

export interface ItemRow extends ItemResult {
  readonly itemId: string;
  /** Its content began a session, or told something. */
  readonly spoke: boolean;
  readonly values: Values;
}

export function findItems({ db, actor }: Acting, attemptId: string): Promise<ItemRow[]> {
  return db
    .selectFrom("learning.attempt_item")
    .select((column) => [
      "item_id as itemId",
      column.ref("values").$castTo<Values>().as("values"),
      column.ref("state").$castTo<ItemResult["state"]>().as("state"),
      "score",
      "spoke",
    ])
    .where("organisation_id", "=", actor.organisationId)
    .where("attempt_id", "=", attemptId)
    .execute();
}

/** What was opened in the latest attempt at a lesson; nothing when there is none. */
export function findLatestOpened(
  { db, actor }: Acting,
  enrolmentId: string,
  lessonId: string,
): Promise<Pick<ItemRow, "spoke">[]> {
  return db
    .selectFrom("learning.attempt_item as item")
    .select("item.spoke")
    .where("item.organisation_id", "=", actor.organisationId)
    .where("item.attempt_id", "=", (query) =>
      query
        .selectFrom("learning.attempt")
        .select("id")
        .where("organisation_id", "=", actor.organisationId)
        .where("enrolment_id", "=", enrolmentId)
        .where("lesson_id", "=", lessonId)
        .orderBy("number", "desc")
        .limit(1),
    )
    .execute();
}

/** Of every journal of an attempt, how far it was applied. */
export async function findApplied({ db, actor }: Acting, attemptId: string): Promise<Record<string, number>> {
  const rows = await db
    .selectFrom("learning.attempt_journal")
    .select(["journal_id as journalId", "applied_until as appliedUntil"])
    .where("organisation_id", "=", actor.organisationId)
    .where("attempt_id", "=", attemptId)
    .execute();
  return Object.fromEntries(rows.map(({ journalId, appliedUntil }) => [journalId, appliedUntil]));
}
