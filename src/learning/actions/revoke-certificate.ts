import { z } from "zod";
import { defineAction, defineAuditedRead } from "#platform/action/action.ts";
import { id, requiredText } from "#platform/action/input.ts";
import { record } from "#platform/activity/record.ts";
import { audit } from "#platform/audit/audit.ts";
import { mayRevokeCertificate, maySeeCertificate } from "../permissions.ts";
import { type Certificate, findCertificate, lockCertificate, updateRevoked } from "../queries/certificates.ts";

/** A certificate with what one can do with it: for HR and administrators. */
export const readCertificatePage = defineAuditedRead({
  name: "learning.certificate.page",
  input: z.object({ certificateId: id() }),
  find: async (acting, { certificateId }) => {
    const certificate = await findCertificate(acting, certificateId);
    return certificate && maySeeCertificate(acting.actor, certificate) ? certificate : null;
  },
  may: maySeeCertificate,
  run: async (
    acting,
    { certificateId },
    certificate,
  ): Promise<{ certificate: Certificate; can: { revoke: boolean } }> => {
    if (acting.actor.personId !== certificate.personId) {
      await audit(acting, {
        action: "learning.certificate.read",
        subjectId: certificateId,
        personId: certificate.personId,
      });
    }
    return { certificate, can: { revoke: mayRevokeCertificate(acting.actor) && certificate.revokedAt === null } };
  },
});

/** Takes back a certificate that was issued in error. It stays, and its public page says so; its owner is told, with the reason. */
export const revokeCertificate = defineAction({
  name: "learning.certificate.revoke",
  input: z.object({ certificateId: id(), because: requiredText(500) }),
  find: async (acting, { certificateId }) => {
    const certificate = await lockCertificate(acting, certificateId);
    return certificate && maySeeCertificate(acting.actor, certificate) ? certificate : null;
  },
  may: mayRevokeCertificate,
  run: async (acting, { certificateId, because }, certificate) => {
    if (certificate.revokedAt === null) {
      await updateRevoked(acting, certificateId, because);
      await audit(acting, {
        action: "learning.certificate.revoked",
        subjectId: certificateId,
        personId: certificate.personId,
        details: { because },
      });
      await record(
        acting,
        "learning.certificate_revoked",
        { kind: "training", id: certificate.trainingId },
        { certificateId, personId: certificate.personId },
      );
    }
    return { certificateId };
  },
});
