import * as m from "#messages/platform";
import type { Acting } from "../action/acting.ts";
import { newId } from "../db/id.ts";
import { isMailAddress, oneLine } from "./address.ts";
import { insertMail } from "./queries.ts";
import { sendMail } from "./send.ts";

export interface QueuedMail {
  /** What it tells of, as "<name>:<id>": one event is one mail per address, however often it is queued. */
  readonly event: string;
  /** Whose mail it is; null when the address belongs to nobody here. */
  readonly personId: string | null;
  /** An address alone, without a name. */
  readonly recipient: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  /** Holds a link that lets its reader in: what it says is wiped as soon as it is sent. */
  readonly secret?: boolean;
  /** Where its reader stops such mail: a POST there is enough, from any mail program and without signing in (RFC 8058). */
  readonly stopUrl?: string;
}

/**
 * Puts a mail in the outbox, in the transaction of the change that it tells of: it goes when that commits, and not when it
 * does not. An address to which no mail can go makes it fail there, for the administrator to see; the change goes on.
 */
export async function queueMail(acting: Acting, mail: QueuedMail): Promise<void> {
  const id = newId();
  const isDeliverable = isMailAddress(mail.recipient);
  const isNew = await insertMail(acting, {
    id,
    event: mail.event,
    personId: mail.personId,
    recipient: oneLine(mail.recipient).slice(0, 254),
    subject: oneLine(mail.subject).slice(0, 300),
    html: mail.html,
    text: mail.text,
    secret: mail.secret ?? false,
    stopUrl: mail.stopUrl ?? null,
    state: isDeliverable ? "waiting" : "failed",
    lastError: isDeliverable ? null : m.mailAddressWrong(),
  });
  if (isNew && isDeliverable) await sendMail.plan(acting, { mailId: id });
}
