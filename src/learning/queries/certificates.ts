import { sql } from "kysely";
import type { Acting } from "#platform/action/acting.ts";
import { globalDatabase } from "#platform/db/database.ts";
import type { Locale } from "#platform/i18n/locale.ts";

/** What a certificate says: a snapshot of the day on which it was issued. Days are written as "2026-11-22". */
export interface Certificate {
  readonly id: string;
  readonly personId: string;
  readonly trainingId: string;
  readonly number: string;
  /** What its public page is found by. */
  readonly code: string;
  readonly personName: string;
  readonly trainingTitle: string;
  readonly organisationName: string;
  readonly locale: Locale;
  readonly estimatedMinutes: number | null;
  readonly completedOn: string;
  readonly validUntil: string | null;
  readonly revokedAt: Date | null;
  readonly revokedBecause: string | null;
}

export type NewCertificate = Omit<Certificate, "revokedAt" | "revokedBecause"> & { readonly enrolmentId: string };

const certificates = ({ db, actor }: Pick<Acting, "db" | "actor">) =>
  db
    .selectFrom("learning.certificate")
    .select((column) => [
      "id",
      "person_id as personId",
      "training_id as trainingId",
      "number",
      "code",
      "person_name as personName",
      "training_title as trainingTitle",
      "organisation_name as organisationName",
      column.ref("locale").$castTo<Locale>().as("locale"),
      "estimated_minutes as estimatedMinutes",
      sql<string>`completed_on::text`.as("completedOn"),
      sql<string | null>`valid_until::text`.as("validUntil"),
      "revoked_at as revokedAt",
      "revoked_because as revokedBecause",
    ])
    .where("organisation_id", "=", actor.organisationId);

export const findCertificate = (acting: Acting, certificateId: string): Promise<Certificate | undefined> =>
  certificates(acting).where("id", "=", certificateId).executeTakeFirst();

/** Certificate → whose it is. */
export async function findCertificateOwners(
  acting: Acting,
  certificateIds: readonly string[],
): Promise<Map<string, string>> {
  const rows = await certificates(acting)
    .where("id", "=", sql<string>`any(${[...certificateIds]}::uuid[])`)
    .execute();
  return new Map(rows.map((row) => [row.id, row.personId]));
}

/** For a change: held until the transaction ends. */
export const lockCertificate = (acting: Acting, certificateId: string): Promise<Certificate | undefined> =>
  certificates(acting).where("id", "=", certificateId).forUpdate().executeTakeFirst();

/** The certificate of an enrolment, revoked or not; null when it gave none. */
export async function findCertificateOf({ db, actor }: Acting, enrolmentId: string): Promise<string | null> {
  const row = await db
    .selectFrom("learning.certificate")
    .select("id")
    .where("organisation_id", "=", actor.organisationId)
    .where("enrolment_id", "=", enrolmentId)
    .executeTakeFirst();
  return row?.id ?? null;
}

export const certificateColumns = {
  organisation_id: "uuid",
  id: "uuid",
  enrolment_id: "uuid",
  person_id: "uuid",
  training_id: "uuid",
  number: "text",
  code: "text",
  person_name: "text",
  training_title: "text",
  organisation_name: "text",
  locale: "text",
  estimated_minutes: "int",
  issued_at: "timestamptz",
  completed_on: "date",
  valid_until: "date",
} as const;

/** A certificate as it is written, alone or among thousands. */
export const certificateRow = (organisationId: string, certificate: NewCertificate, issuedAt: Date) => ({
  organisation_id: organisationId,
  id: certificate.id,
  enrolment_id: certificate.enrolmentId,
  person_id: certificate.personId,
  training_id: certificate.trainingId,
  number: certificate.number,
  code: certificate.code,
  person_name: certificate.personName,
  training_title: certificate.trainingTitle,
  organisation_name: certificate.organisationName,
  locale: certificate.locale,
  estimated_minutes: certificate.estimatedMinutes,
  issued_at: issuedAt,
  completed_on: certificate.completedOn,
  valid_until: certificate.validUntil,
});

/** Writes a certificate with the way to its public page. An enrolment has one and no more. */
export async function insertCertificate({ db, actor, now }: Acting, certificate: NewCertificate): Promise<void> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto("learning.certificate")
    .values(certificateRow(actor.organisationId, certificate, now))
    .onConflict((conflict) => conflict.columns(["organisation_id", "enrolment_id"]).doNothing())
    .executeTakeFirstOrThrow();
  if (!numInsertedOrUpdatedRows) return;
  await db
    .insertInto("learning.certificate_code")
    .values({ code: certificate.code, organisation_id: actor.organisationId, certificate_id: certificate.id })
    .execute();
}

export async function updateRevoked({ db, actor, now }: Acting, certificateId: string, because: string): Promise<void> {
  await db
    .updateTable("learning.certificate")
    .set({ revoked_at: now, revoked_by: actor.personId, revoked_because: because })
    .where("organisation_id", "=", actor.organisationId)
    .where("id", "=", certificateId)
    .execute();
}

/** Which organisation issued the certificate of this code, or nothing. */
export const findIssuer = (code: string): Promise<{ organisationId: string; certificateId: string } | undefined> =>
  globalDatabase()
    .selectFrom("learning.certificate_code")
    .select(["organisation_id as organisationId", "certificate_id as certificateId"])
    .where("code", "=", code)
    .executeTakeFirst();
