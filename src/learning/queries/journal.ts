import { sql } from "kysely";
import type { CourseContents } from "#academy";
import type { Acting } from "#platform/action/acting.ts";
import type { ItemRow } from "./attempts.ts";
import type { HeldEnrolment } from "./progress.ts";

/** An attempt of which the enrolment is held, so that two tabs write one after the other. */
export interface HeldAttempt {
  readonly id: string;
  readonly lessonId: string;
  readonly enrolment: HeldEnrolment;
  /** Of the package that it began with. */
  readonly contents: CourseContents;
}

/** This person's own attempt, or null. What is read besides the enrolment never changes, so that it may be read before the wait. */
export async function holdAttempt({ db, actor }: Acting, attemptId: string): Promise<HeldAttempt | null> {
  const { rows } = await sql<Omit<HeldAttempt, "enrolment"> & { enrolmentId: string } & Omit<HeldEnrolment, "id">>`
    select attempt.id, attempt.lesson_id as "lessonId", enrolment.id as "enrolmentId",
      enrolment.training_id as "trainingId", enrolment.person_id as "personId", enrolment.state, package.contents
    from learning.attempt
    join learning.enrolment on enrolment.organisation_id = attempt.organisation_id and enrolment.id = attempt.enrolment_id
    join academy.course_package package on package.organisation_id = attempt.organisation_id
      and package.id = attempt.package_id
    where attempt.organisation_id = ${actor.organisationId} and attempt.id = ${attemptId}
      and enrolment.person_id = ${actor.personId}
    for update of enrolment`.execute(db);
  const [row] = rows;
  if (!row) return null;
  const { id, lessonId, contents, enrolmentId, ...enrolment } = row;
  return { id, lessonId, contents, enrolment: { id: enrolmentId, ...enrolment } };
}

/** What an attempt has come to. */
export interface AttemptSoFar {
  readonly currentItem: string | null;
  readonly sequencing: string | null;
  readonly openedBy: string | null;
  readonly lastSeenAt: Date;
  readonly items: readonly ItemRow[];
  /** How far this journal was applied. */
  readonly appliedUntil: number;
}

export async function findSoFar({ db, actor }: Acting, attemptId: string, journalId: string): Promise<AttemptSoFar> {
  const { organisationId } = actor;
  const { rows } = await sql<AttemptSoFar>`
    select current_item as "currentItem", sequencing, opened_by as "openedBy", last_seen_at as "lastSeenAt",
      (select coalesce(json_agg(json_build_object(
         'itemId', item_id, 'values', values, 'state', state, 'score', score, 'spoke', spoke)), '[]')
       from learning.attempt_item where organisation_id = ${organisationId} and attempt_id = ${attemptId}) as items,
      coalesce((
        select applied_until from learning.attempt_journal
        where organisation_id = ${organisationId} and attempt_id = ${attemptId} and journal_id = ${journalId}
      ), 0) as "appliedUntil"
    from learning.attempt where organisation_id = ${organisationId} and id = ${attemptId}`.execute(db);
  const [attempt] = rows;
  if (!attempt) throw new Error("An attempt stays as long as its enrolment is held.");
  return attempt;
}

export interface AttemptWrite {
  readonly attemptId: string;
  readonly state: "open" | "completed" | "failed";
  readonly currentItem: string | null;
  readonly sequencing: string | null;
  readonly addSeconds: number;
  /** The items that something was told of. */
  readonly told: readonly ItemRow[];
  readonly journalId: string;
  readonly appliedUntil: number;
  /** Until when its files stay open, but for tickets that were closed before; null leaves them. */
  readonly tickets: { readonly closedAfter: Date; readonly until: Date } | null;
}

/** Writes what a journal told of an attempt, all at once. */
export async function writeAttempt({ db, actor, now }: Acting, write: AttemptWrite): Promise<void> {
  const { organisationId } = actor;
  const { attemptId, told, tickets } = write;
  await sql`
    with journal as (
      insert into learning.attempt_journal (organisation_id, attempt_id, journal_id, applied_until)
      select ${organisationId}::uuid, ${attemptId}::uuid, ${write.journalId}::uuid, ${write.appliedUntil}::int
      where ${write.appliedUntil}::int > 0
      on conflict (organisation_id, attempt_id, journal_id) do update set applied_until = excluded.applied_until
    ), item as (
      insert into learning.attempt_item (organisation_id, attempt_id, item_id, values, state, score, spoke, changed_at)
      select ${organisationId}::uuid, ${attemptId}::uuid, told.*, ${now}::timestamptz
      from unnest(
        ${told.map(({ itemId }) => itemId)}::text[], ${told.map(({ values }) => JSON.stringify(values))}::jsonb[],
        ${told.map(({ state }) => state)}::text[], ${told.map(({ score }) => score)}::numeric[],
        ${told.map(({ spoke }) => spoke)}::bool[]) as told
      on conflict (organisation_id, attempt_id, item_id) do update set values = excluded.values,
        state = excluded.state, score = excluded.score, spoke = excluded.spoke, changed_at = excluded.changed_at
    ), ticket as (
      update learning.content_ticket set expires_at = ${tickets?.until ?? null}
      where organisation_id = ${organisationId} and attempt_id = ${attemptId}
        and expires_at > ${tickets?.closedAfter ?? null}
    )
    update learning.attempt set state = ${write.state}, current_item = ${write.currentItem},
      sequencing = ${write.sequencing}, seconds = seconds + ${write.addSeconds}, last_seen_at = ${now}
    where organisation_id = ${organisationId} and id = ${attemptId}`.execute(db);
}
