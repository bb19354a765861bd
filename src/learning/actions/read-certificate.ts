import { z } from "zod";
import { findOrganisationProfile } from "#people";
import { defineAuditedRead } from "#platform/action/action.ts";
import { id } from "#platform/action/input.ts";
import { isPerson } from "#platform/actor.ts";
import { audit } from "#platform/audit/audit.ts";
import { siteAddress } from "#platform/site-address.ts";
import { accentFrom } from "#ui/colour/accent.ts";
import { maySeeCertificate } from "../permissions.ts";
import { type Certificate, findCertificate } from "../queries/certificates.ts";

/** The green of Leerhuis itself, for an organisation without a colour of its own. */
const ownColour = "#095644";

export interface CertificateDrawing {
  readonly certificate: Certificate;
  readonly address: string;
  readonly accent: string;
}

/** A certificate to draw. Anybody else's does not exist, but for HR and administrators, whose reading is written down. */
export const readCertificate = defineAuditedRead({
  name: "learning.certificate",
  input: z.object({ certificateId: id() }),
  find: async (acting, { certificateId }) => {
    const certificate = await findCertificate(acting, certificateId);
    return certificate && maySeeCertificate(acting.actor, certificate) ? certificate : null;
  },
  may: maySeeCertificate,
  run: async (acting, { certificateId }, certificate): Promise<CertificateDrawing> => {
    if (!isPerson(acting.actor, certificate.personId)) {
      await audit(acting, {
        action: "learning.certificate.read",
        subjectId: certificateId,
        personId: certificate.personId,
      });
    }
    const { colour } = await findOrganisationProfile(acting);
    return {
      certificate,
      address: `${siteAddress()}/certificaat/${certificate.code}`,
      accent: colour ? accentFrom(colour).light.text : ownColour,
    };
  },
});
