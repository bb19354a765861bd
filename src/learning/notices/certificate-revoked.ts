import { z } from "zod";
import { defineNotice } from "#news";
import * as m from "#messages/learning";
import { findCertificate, findCertificateOwners } from "../queries/certificates.ts";

const revoked = z.object({ certificateId: z.guid(), personId: z.guid() });

/** Somebody's certificate was taken back: the reason stands on the page of the certificate. */
export const certificateRevoked = defineNotice({
  kind: "learning.certificate-revoked",
  verbs: ["learning.certificate_revoked"],
  icon: "award",
  label: m.noticeRevokedLabel,
  context: z.object({ certificateId: z.guid(), title: z.string() }),
  keep: async (acting, activity) => {
    const known = revoked.safeParse(activity.context);
    const certificate = known.success ? await findCertificate(acting, known.data.certificateId) : undefined;
    return certificate ? { certificateId: certificate.id, title: certificate.trainingTitle } : null;
  },
  mayTell: async (acting, asked) => {
    const owners = await findCertificateOwners(
      acting,
      asked.map(({ context }) => context.certificateId),
    );
    return asked.map(({ personId, context }) => owners.get(context.certificateId) === personId);
  },
  recipients: async (_acting, activity) => {
    const known = revoked.safeParse(activity.context);
    return known.success ? [known.data.personId] : [];
  },
  text: ({ title, actorName }) => m.noticeRevoked({ title, by: actorName }),
  href: ({ certificateId }) => `/certificaten/${certificateId}`,
  together: { text: ({ count }) => m.noticeRevokedTogether({ count }), href: "/leren" },
  mail: "at_once",
});
