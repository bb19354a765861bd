import { z } from "zod";
import type { Acting } from "../action/acting.ts";
import type { Actor } from "../actor.ts";
import { now } from "../clock.ts";
import { inOrganisation } from "../db/database.ts";
import { defineJob } from "../jobs/jobs.ts";
import { mayStillBeSent } from "./guard.ts";
import { messageFor } from "./message.ts";
import { failureOf, nextAttempt, wordsOf } from "./outcome.ts";
import { mailDelivery } from "./delivery.ts";
import { outgoingMail } from "./outgoing.ts";
import { organisationName, type OutgoingMail, takeMail, updateDue, updateSent, updateState } from "./queries.ts";

const atWork = 15 * 60_000;

/**
 * Sends one mail of the outbox. It goes at least once: when the process dies between the mail server's "accepted" and our
 * writing that down, it goes again with the same Message-ID, by which mailboxes know it as the same.
 */
export const sendMail = defineJob({
  name: "platform.mail.send",
  data: z.object({ mailId: z.guid() }),
  concurrency: 2,
  run: async (actor, { mailId }) => {
    const mail = await inTransaction(actor, (acting) => takeSendable(acting, mailId));
    if (!mail) return;
    try {
      await deliver(actor, mail);
    } catch (error) {
      await inTransaction(actor, (acting) => putOff(acting, mail, error));
    }
  },
});

const inTransaction = <T>(actor: Actor, work: (acting: Acting) => Promise<T>): Promise<T> =>
  inOrganisation(actor.organisationId, (db) => work({ actor, db, now: now() }));

async function takeSendable(acting: Acting, mailId: string): Promise<OutgoingMail | null> {
  const mail = await takeMail(acting, mailId, new Date(acting.now.getTime() + atWork));
  if (!mail) return null;
  if (!(await mayStillBeSent(acting, mail))) {
    await updateState(acting, mailId, { state: "withdrawn" });
    return null;
  }
  if ((await mailDelivery(acting)) === "leaves") return mail;
  await updateState(acting, mailId, { state: "kept" });
  return null;
}

async function deliver(actor: Actor, mail: OutgoingMail): Promise<void> {
  const outgoing = outgoingMail();
  if (!outgoing) return;
  const name = await inTransaction(actor, ({ db }) => organisationName(db, actor.organisationId));
  await outgoing.send(await messageFor(actor, mail, { name, address: outgoing.sender }));
  await inTransaction(actor, (acting) => updateSent(acting, mail));
}

async function putOff(acting: Acting, mail: OutgoingMail, error: unknown): Promise<void> {
  const lastError = wordsOf(error, mail.recipient);
  const again = failureOf(error) === "passing" ? nextAttempt(mail.attempts, acting.now) : null;
  if (!again) return updateState(acting, mail.id, { state: "failed", lastError });
  await updateDue(acting, mail.id, { dueAt: again, lastError });
  await sendMail.plan(acting, { mailId: mail.id }, { startAfter: new Date(again.getTime() + 1000) });
}
