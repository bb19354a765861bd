import type { Acting } from "../action/acting.ts";
import { now } from "../clock.ts";
import { inOrganisation } from "../db/database.ts";
import { defineRoutine } from "../jobs/routine.ts";
import { deleteMailBefore, findOverdue, updateWaitingKept } from "./queries.ts";
import { sendMail } from "./send.ts";

const minute = 60_000;
/** Mail is kept for 90 days, for questions about what was sent, and then goes. */
export const keptDays = 90;

/** Takes up mail whose job died with its process. */
export const takeUpOverdueMail = defineRoutine({
  name: "platform.mail.take-up-overdue",
  everySeconds: 600,
  run: (actor) =>
    inOrganisation(actor.organisationId, async (db) => {
      const acting = { actor, db, now: now() };
      for (const mailId of await findOverdue(acting, new Date(acting.now.getTime() - 5 * minute)))
        await sendMail.plan(acting, { mailId });
    }),
});

/** Settles the mail of a past that was written in one go: none of it is sent any more, and what is older than we keep mail goes. */
export async function settleMail(acting: Acting): Promise<void> {
  await updateWaitingKept(acting);
  await deleteMailBefore(acting, new Date(acting.now.getTime() - keptDays * 24 * 60 * minute));
}
