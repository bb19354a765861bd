import type { Acting } from "#platform/action/acting.ts";
import { guardMail } from "#platform/mail/guard.ts";
import { queueMail } from "#platform/mail/queue.ts";
import { siteAddress } from "#platform/site-address.ts";
import { composeMail } from "#ui/mail/compose-mail.tsx";
import { findPeople, type Person } from "#people";
import * as m from "#messages/news";
import { mailLook } from "./mail-look.ts";
import { isUnread } from "./queries/notices.ts";
import { noticeKind } from "./registry.ts";

interface Told {
  readonly id: string;
  readonly kind: string;
  readonly actorId: string | null;
  readonly context: unknown;
}

const event = "news.notice";

/** One notice as a mail of its own. It does not go any more when its reader has seen it on the site, or has left. */
export async function mailNotice(acting: Acting, person: Person, notice: Told): Promise<void> {
  const look = await mailLook(acting);
  const actorName = await nameOf(acting, notice.actorId);
  const mail = composeMail(person, look, () => {
    const told = noticeKind(notice.kind)?.tell(notice.context, actorName ?? look.organisation);
    const text = told?.text ?? m.noticeUnknown();
    return {
      subject: text,
      paragraphs: [m.mailGreeting({ name: person.name })],
      button: { label: m.mailLook(), href: `${siteAddress()}${told?.href ?? "/meldingen"}` },
      notes: [],
    };
  });
  await queueMail(acting, {
    event: `${event}:${notice.id}`,
    personId: person.id,
    recipient: person.email ?? "",
    ...mail,
  });
}

guardMail(event, (acting, mail) => isUnread(acting, mail.event.slice(event.length + 1)));

async function nameOf(acting: Acting, personId: string | null): Promise<string | null> {
  if (personId === null) return null;
  const [person] = await findPeople(acting, [personId]);
  return person?.name ?? null;
}
