import type { BlockName } from "#blocks";
import type { Acting } from "#platform/action/acting.ts";
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

/** A training in any state. */
export const findTraining = ({ db, actor }: Acting, trainingId: string): Promise<Training | undefined> =>
  db
    .selectFrom("academy.training")
    .select((column) => [
      "id",
      "title",
      "summary",
      column.ref("locale").$castTo<Locale>().as("locale"),
      column.ref("block").$castTo<BlockName | null>().as("block"),
      "cover_file_id as coverFileId",
      "cover_text as coverText",
      "estimated_minutes as estimatedMinutes",
      column.ref("state").$castTo<Training["state"]>().as("state"),
      column.ref("enrolment").$castTo<Training["enrolment"]>().as("enrolment"),
      "gives_certificate as givesCertificate",
      "certificate_months as certificateMonths",
    ])
    .where("organisation_id", "=", actor.organisationId)
    .where("id", "=", trainingId)
    .executeTakeFirst();

export interface TrainingCount {
  readonly enrolled: number;
  readonly completed: number;
}

export async function findCounts({ db, actor }: Acting, trainingId: string): Promise<TrainingCount> {
  const counts = await db
    .selectFrom("learning.training_count")
    .select(["enrolled", "completed"])
    .where("organisation_id", "=", actor.organisationId)
    .where("training_id", "=", trainingId)
    .executeTakeFirst();
  return counts ?? { enrolled: 0, completed: 0 };
}
