import type { Acting } from "#platform/action/acting.ts";
import { newId } from "#platform/db/id.ts";
import { hashToken, newToken } from "#platform/identity/token.ts";
import { queueMail } from "#platform/mail/queue.ts";
import { composeMail } from "#ui/mail/compose-mail.tsx";
import type { Person } from "#people";
import { siteAddress } from "#platform/site-address.ts";
import { mailLook } from "../mail-look.ts";
import { whatMayBeTold } from "../may-tell.ts";
import { insertMailing } from "../queries/mailings.ts";
import { findMailed } from "../queries/notices.ts";
import { type AwaitedMail, updateAwaiting } from "../queries/waiting.ts";
import { mailingEvent, mostChecked } from "./guard-mailing.ts";
import { letterOf } from "./letter-of.ts";
import { stopPath } from "./stop-path.ts";

/** One mail with all that this person waits for in these ways. What they may not be told any more is not in it; if that is all, none goes. */
export async function sendMailing(acting: Acting, person: Person, awaits: readonly AwaitedMail[]): Promise<void> {
  const mailingId = newId();
  const count = await updateAwaiting(acting, person.id, { awaits, mailingId });
  const found = await findMailed(acting, mailingId, mostChecked);
  const notices = (await whatMayBeTold(acting, found)).filter((notice) => notice !== null);
  if (notices.length === 0) return;
  const secret = newToken();
  await insertMailing(acting, { id: mailingId, personId: person.id, secretHash: hashToken(secret) });
  const stopUrl = `${siteAddress()}${stopPath(acting.actor.organisationId, secret)}`;
  const look = { ...(await mailLook(acting)), stopHref: stopUrl };
  const told = { notices, more: count - found.length, organisation: look.organisation };
  await queueMail(acting, {
    event: `${mailingEvent}:${mailingId}`,
    personId: person.id,
    recipient: person.email ?? "",
    stopUrl,
    ...composeMail(person, look, () => letterOf(person.name, told)),
  });
}
