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

/** This person's own attempt, or nothing. */
export function findAttempt({ db, actor }: Acting, attemptId: string) {
  return db
    .selectFrom("learning.attempt as attempt")
    .innerJoin("learning.enrolment as enrolment", (join) =>
      join
        .onRef("enrolment.organisation_id", "=", "attempt.organisation_id")
        .onRef("enrolment.id", "=", "attempt.enrolment_id"),
    )
    .select([
      "attempt.id",
      "attempt.enrolment_id as enrolmentId",
      "attempt.lesson_id as lessonId",
      "attempt.package_id as packageId",
      "enrolment.state as enrolmentState",
    ])
    .where("attempt.organisation_id", "=", actor.organisationId)
    .where("attempt.id", "=", attemptId)
    .where("enrolment.person_id", "=", actor.personId)
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

export function lockAttempt({ db, actor }: Acting, attemptId: string): Promise<AttemptRow> {
  return db
    .selectFrom("learning.attempt")
    .select(attemptColumns)
    .where("organisation_id", "=", actor.organisationId)
    .where("id", "=", attemptId)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

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

export interface AttemptChange {
  readonly state: "open" | "completed" | "failed";
  readonly currentItem: string | null;
  readonly sequencing: string | null;
  readonly addSeconds: number;
}

export async function updateAttempt(
  { db, actor, now }: Acting,
  attemptId: string,
  change: AttemptChange,
): Promise<void> {
  await db
    .updateTable("learning.attempt")
    .set((column) => ({
      state: change.state,
      current_item: change.currentItem,
      sequencing: change.sequencing,
      seconds: column("seconds", "+", change.addSeconds),
      last_seen_at: now,
    }))
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

export async function upsertItem({ db, actor, now }: Acting, attemptId: string, item: ItemRow): Promise<void> {
  const { state, score, spoke } = item;
  const written = { values: JSON.stringify(item.values), state, score, spoke, changed_at: now };
  await db
    .insertInto("learning.attempt_item")
    .values({ organisation_id: actor.organisationId, attempt_id: attemptId, item_id: item.itemId, ...written })
    .onConflict((conflict) => conflict.columns(["organisation_id", "attempt_id", "item_id"]).doUpdateSet(written))
    .execute();
}

export async function findAppliedUntil({ db, actor }: Acting, attemptId: string, journalId: string): Promise<number> {
  const row = await db
    .selectFrom("learning.attempt_journal")
    .select("applied_until")
    .where("organisation_id", "=", actor.organisationId)
    .where("attempt_id", "=", attemptId)
    .where("journal_id", "=", journalId)
    .executeTakeFirst();
  return row?.applied_until ?? 0;
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

export async function upsertAppliedUntil(
  { db, actor }: Acting,
  attemptId: string,
  journalId: string,
  appliedUntil: number,
): Promise<void> {
  await db
    .insertInto("learning.attempt_journal")
    .values({
      organisation_id: actor.organisationId,
      attempt_id: attemptId,
      journal_id: journalId,
      applied_until: appliedUntil,
    })
    .onConflict((conflict) =>
      conflict.columns(["organisation_id", "attempt_id", "journal_id"]).doUpdateSet({ applied_until: appliedUntil }),
    )
    .execute();
}
