import type { Acting } from "#platform/action/acting.ts";
import type { BlockName } from "#blocks";
import type { Locale } from "#platform/i18n/locale.ts";

export type TrainingState = "draft" | "published" | "archived";
export type EnrolmentRule = "open" | "by_invitation";

export interface Training {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** The language that it is taught in. */
  readonly locale: Locale;
  readonly block: BlockName | null;
  readonly coverFileId: string | null;
  /** What the cover tells to who cannot see it; empty for decoration, null when nobody said. */
  readonly coverText: string | null;
  readonly estimatedMinutes: number | null;
  readonly state: TrainingState;
  readonly enrolment: EnrolmentRule;
  readonly givesCertificate: boolean;
  /** How long a certificate stays valid; null for ever. */
  readonly certificateMonths: number | null;
  readonly createdBy: string | null;
  readonly changedAt: Date;
  readonly publishedAt: Date | null;
}

export type TrainingSettings = Pick<
  Training,
  "title" | "summary" | "locale" | "block" | "estimatedMinutes" | "enrolment" | "givesCertificate" | "certificateMonths"
>;

const training = ({ db, actor }: Acting, trainingId: string) =>
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
      column.ref("state").$castTo<TrainingState>().as("state"),
      column.ref("enrolment").$castTo<EnrolmentRule>().as("enrolment"),
      "gives_certificate as givesCertificate",
      "certificate_months as certificateMonths",
      "created_by as createdBy",
      "changed_at as changedAt",
      "published_at as publishedAt",
    ])
    .where("organisation_id", "=", actor.organisationId)
    .where("id", "=", trainingId);

export const findTraining = (acting: Acting, trainingId: string): Promise<Training | undefined> =>
  training(acting, trainingId).executeTakeFirst();

/** The training, held until the transaction ends, so that two changes of its outline come one after the other. */
export const lockTraining = (acting: Acting, trainingId: string): Promise<Training | undefined> =>
  training(acting, trainingId).forUpdate().executeTakeFirst();

export async function insertTraining(
  { db, actor, now }: Acting,
  id: string,
  settings: TrainingSettings,
): Promise<void> {
  await db
    .insertInto("academy.training")
    .values({
      organisation_id: actor.organisationId,
      id,
      ...columnsOf(settings),
      created_by: actor.personId,
      created_at: now,
      changed_by: actor.personId,
      changed_at: now,
    })
    .execute();
}

const columnsOf = (settings: TrainingSettings) => ({
  title: settings.title,
  summary: settings.summary,
  locale: settings.locale,
  block: settings.block,
  estimated_minutes: settings.estimatedMinutes,
  enrolment: settings.enrolment,
  gives_certificate: settings.givesCertificate,
  certificate_months: settings.certificateMonths,
});

const change = ({ db, actor, now }: Acting, trainingId: string) =>
  db
    .updateTable("academy.training")
    .set({ changed_at: now, changed_by: actor.personId })
    .where("organisation_id", "=", actor.organisationId)
    .where("id", "=", trainingId);

/** Notes that something of this training was changed now, by this actor. */
export const updateChanged = async (acting: Acting, trainingId: string): Promise<void> => {
  await change(acting, trainingId).execute();
};

export const updateSettings = async (acting: Acting, trainingId: string, settings: TrainingSettings): Promise<void> => {
  await change(acting, trainingId).set(columnsOf(settings)).execute();
};

export const updateCover = async (
  acting: Acting,
  trainingId: string,
  { coverFileId, coverText }: Pick<Training, "coverFileId" | "coverText">,
): Promise<void> => {
  await change(acting, trainingId).set({ cover_file_id: coverFileId, cover_text: coverText }).execute();
};

/** The moment of first publishing stays. */
export const updateState = async (
  acting: Acting,
  { id, publishedAt }: Training,
  state: TrainingState,
): Promise<void> => {
  await change(acting, id)
    .set({ state, published_at: state === "published" ? (publishedAt ?? acting.now) : publishedAt })
    .execute();
};
