import { z } from "zod";
import { defineAuditedRead } from "#platform/action/action.ts";
import { id } from "#platform/action/input.ts";
import { audit } from "#platform/audit/audit.ts";
import { mayKeepOffice } from "../permissions.ts";
import { findMailContent } from "../queries/mail.ts";

/** What a mail says. It may be about somebody else, so that reading it is written down. */
export const readMailContent = defineAuditedRead({
  name: "office.mail.read-content",
  input: z.object({ mailId: id() }),
  find: (acting, { mailId }) => findMailContent(acting, mailId),
  may: mayKeepOffice,
  run: async (acting, { mailId }, mail) => {
    const isOwn = mail.personId !== null && mail.personId === acting.actor.personId;
    if (!isOwn)
      await audit(acting, {
        action: "office.mail.read",
        subjectId: mailId,
        personId: mail.personId ?? undefined,
        details: { subject: mail.subject },
      });
    return mail;
  },
});
