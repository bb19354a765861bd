import type { Acting } from "#platform/action/acting.ts";

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
