import { type ExpressionBuilder, sql } from "kysely";
import type { BlockName } from "#blocks";
import type { Acting } from "#platform/action/acting.ts";
import type { DB } from "#platform/db/tables.ts";
import type { Locale } from "#platform/i18n/locale.ts";
import type { TrainingToLearn } from "../permissions.ts";

export interface Training extends TrainingToLearn {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** The language that it is taught in. */
  readonly locale: Locale;
  readonly block: BlockName | null;
  readonly coverFileId: string | null;
  readonly coverText: string | null;
  readonly estimatedMinutes: number | null;
  readonly givesCertificate: boolean;
  /** How long a certificate stays valid; null for ever. */
  readonly certificateMonths: number | null;
}

/** Nothing of a training but what JSON can hold, so that it can stand in the row of something else. */
export const trainingColumns = (column: ExpressionBuilder<DB & { training: DB["academy.training"] }, "training">) =>
  [
    "training.id",
    "training.title",
    "training.summary",
    column.ref("training.locale").$castTo<Locale>().as("locale"),
    column.ref("training.block").$castTo<BlockName | null>().as("block"),
    "training.cover_file_id as coverFileId",
    "training.cover_text as coverText",
    "training.estimated_minutes as estimatedMinutes",
    column.ref("training.state").$castTo<Training["state"]>().as("state"),
    column.ref("training.enrolment").$castTo<Training["enrolment"]>().as("enrolment"),
    "training.gives_certificate as givesCertificate",
    "training.certificate_months as certificateMonths",
  ] as const;

export const trainings = ({ db, actor }: Acting, trainingId: string) =>
  db
    .selectFrom("academy.training as training")
    .select(trainingColumns)
    .where("training.organisation_id", "=", actor.organisationId)
    .where("training.id", "=", trainingId);

/** A training in any state. */
export const findTraining = (acting: Acting, trainingId: string): Promise<Training | undefined> =>
  trainings(acting, trainingId).executeTakeFirst();

export interface BesideTraining {
  /** How many colleagues completed it. */
  readonly completed: number;
  /** Of the reader's own enrolment, revoked or not. */
  readonly certificateId: string | null;
  readonly isFollowing: boolean;
}

/** What a reader finds beside a training. */
export async function findBesideTraining(
  { db, actor }: Acting,
  trainingId: string,
  enrolmentId: string | null,
): Promise<BesideTraining> {
  const { organisationId, personId } = actor;
  const { rows } = await sql<BesideTraining>`
    select
      coalesce((
        select completed from learning.training_count
        where organisation_id = ${organisationId} and training_id = ${trainingId}), 0) as completed,
      (select id from learning.certificate
       where organisation_id = ${organisationId} and enrolment_id = ${enrolmentId}::uuid) as "certificateId",
      exists (
        select from people.follow
        where organisation_id = ${organisationId} and person_id = ${personId} and kind = 'training'
          and subject_id = ${trainingId}) as "isFollowing"`.execute(db);
  return rows[0] ?? { completed: 0, certificateId: null, isFollowing: false };
}
