import { organisationItself } from "#platform/actor.ts";
import { now } from "#platform/clock.ts";
import { readingInOrganisation } from "#platform/db/database.ts";
import { type Certificate, findCertificate, findIssuer } from "../queries/certificates.ts";
import { type CertificateStanding, readCode, standingOfCertificate } from "../rules/certificate.ts";
import { dayIn } from "../rules/due.ts";

/** What anybody who holds its code may know of a certificate: what stands on it, and whether it holds. */
export interface VerifiedCertificate extends Pick<
  Certificate,
  "personName" | "trainingTitle" | "organisationName" | "completedOn" | "validUntil" | "number" | "revokedAt"
> {
  readonly standing: CertificateStanding;
}

/** Looks a certificate up by its code, for everybody; the code is the permission. Null when there is none. */
export async function verifyCertificate(typed: string): Promise<VerifiedCertificate | null> {
  const issuer = await findIssuer(readCode(typed));
  if (!issuer) return null;
  return readingInOrganisation(issuer.organisationId, async (db) => {
    const actor = organisationItself(issuer.organisationId);
    const certificate = await findCertificate({ actor, db, now: now() }, issuer.certificateId);
    if (!certificate) return null;
    const { personName, trainingTitle, organisationName, completedOn, validUntil, number, revokedAt } = certificate;
    const standing = standingOfCertificate(certificate, dayIn(now(), actor.timeZone));
    return { personName, trainingTitle, organisationName, completedOn, validUntil, number, revokedAt, standing };
  });
}
