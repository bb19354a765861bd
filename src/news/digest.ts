import type { Acting } from "#platform/action/acting.ts";
import type { Actor } from "#platform/actor.ts";
import { now } from "#platform/clock.ts";
import { inOrganisation } from "#platform/db/database.ts";
import { formatRelative } from "#platform/i18n/locale.ts";
import { defineRoutine } from "#platform/jobs/routine.ts";
import { queueMail } from "#platform/mail/queue.ts";
import { siteAddress } from "#platform/site-address.ts";
import { composeMail } from "#ui/mail/compose-mail.tsx";
import type { Letter, LetterItem } from "#ui/mail/letter.ts";
import { findPeople, type Person } from "#people";
import * as m from "#messages/news";
import { lastDigestMoment } from "./digest-moment.ts";
import { mailLook } from "./mail-look.ts";
import { findDigestReaders, takeForDigest } from "./queries/digests.ts";
import type { NoticeRow } from "./queries/notices.ts";
import { noticeKind } from "./registry.ts";

/** Each morning one mail with all that is new and not read yet, to who wants it that way. */
export const sendDigests = defineRoutine({
  name: "news.digest",
  everySeconds: 600,
  run: async (actor) => {
    const readers = await withActing(actor, async (acting) => findPeople(acting, await findDigestReaders(acting)));
    for (const person of readers) await withActing(actor, (acting) => sendDigest(acting, person));
  },
});

const withActing = <T>(actor: Actor, work: (acting: Acting) => Promise<T>): Promise<T> =>
  inOrganisation(actor.organisationId, (db) => work({ actor, db, now: now() }));

async function sendDigest(acting: Acting, person: Person): Promise<void> {
  const moment = lastDigestMoment(acting.now, person.timeZone);
  const notices = await takeForDigest(acting, person.id, moment);
  if (notices.length === 0 || person.deactivatedAt !== null || person.email === null) return;
  const look = await mailLook(acting);
  const mail = composeMail(person, look, () =>
    digestLetter(person, notices, { organisation: look.organisation, at: acting.now }),
  );
  await queueMail(acting, {
    event: `news.digest:${person.id}/${moment.toISOString()}`,
    personId: person.id,
    recipient: person.email,
    ...mail,
  });
}

/** The most that one mail tells; the rest stands on the site. */
const mostItems = 20;

function digestLetter(
  person: Person,
  notices: readonly NoticeRow[],
  { organisation, at }: { readonly organisation: string; readonly at: Date },
): Letter {
  const items = notices.flatMap((notice) => itemOf(notice, organisation, at));
  const more = items.length - mostItems;
  return {
    subject: m.digestSubject({ count: notices.length }),
    paragraphs: [m.mailGreeting({ name: person.name })],
    items: items.slice(0, mostItems),
    button: { label: more > 0 ? m.digestMore({ count: more }) : m.digestAll(), href: `${siteAddress()}/meldingen` },
    notes: [],
  };
}

function itemOf(notice: NoticeRow, organisation: string, at: Date): LetterItem[] {
  const told = noticeKind(notice.kind)?.tell(notice.context, notice.actorName ?? organisation);
  return told
    ? [{ title: told.text, href: `${siteAddress()}${told.href}`, detail: formatRelative(notice.createdAt, at) }]
    : [];
}
