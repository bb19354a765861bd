import { z } from "zod";
import { defineAction } from "#platform/action/action.ts";
import { id } from "#platform/action/input.ts";
import { audit } from "#platform/audit/audit.ts";
import { Conflict } from "#platform/errors/errors.ts";
import { resendMail } from "#platform/mail/resend.ts";
import * as m from "#messages/office";
import { mayKeepOffice } from "../permissions.ts";
import { findMail } from "../queries/mail.ts";

/** Tries a mail once more that was kept or not accepted. */
export const sendAgain = defineAction({
  name: "office.mail.send-again",
  input: z.object({ mailId: id() }),
  find: (acting, { mailId }) => findMail(acting, mailId),
  may: mayKeepOffice,
  run: async (acting, { mailId }, mail) => {
    if (!(await resendMail(acting, mailId))) throw new Conflict(m.mailCannotGoAgain);
    await audit(acting, { action: "office.mail.sent-again", subjectId: mailId, personId: mail.personId ?? undefined });
    return { mailId };
  },
});
