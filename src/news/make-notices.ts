import type { Acting } from "#platform/action/acting.ts";
import type { Activity, Listener } from "#platform/activity/distribute.ts";
import { newId } from "#platform/db/id.ts";
import { findPeople, type Person } from "#people";
import type { MailChoice, NoticeKind } from "./notice.ts";
import { tellNoticesChanged } from "./queries/live.ts";
import { insertNotices } from "./queries/notices.ts";
import { findChoicesFor } from "./queries/preferences.ts";
import { planMail } from "./queries/waiting.ts";
import { noticeKinds } from "./registry.ts";

/** Several of a kind are told as one when the next comes within a day and none has been read. */
const bundledWithin = 24 * 3600_000;
/** When the mail of a reader is looked at for the first time: at once, but for what comes directly after. */
const firstLook = 60_000;

/** Makes notices of what happens, one for each person whom it concerns, and plans the mail about them. */
export const makesNotices: Listener = {
  name: "news.makes-notices",
  remembersDays: 90,
  get verbs() {
    return noticeKinds().flatMap((kind) => kind.verbs);
  },
  hear: async (acting, activity) => {
    for (const kind of noticeKinds()) if (kind.verbs.includes(activity.verb)) await tell(acting, activity, kind);
  },
};

async function tell(acting: Acting, activity: Activity, kind: NoticeKind): Promise<void> {
  const concerned = await kind.recipients(acting, activity);
  const people = await findPeople(
    acting,
    [...new Set(concerned)].filter((personId) => personId !== activity.actorId),
  );
  const readers = people.filter((person) => person.deactivatedAt === null);
  const context = readers.length === 0 ? null : await kind.keep(acting, activity);
  if (context === null) return;
  const chosen = await findChoicesFor(
    acting,
    kind.kind,
    readers.map((person) => person.id),
  );
  const notices = readers.map((person) => ({
    id: newId(),
    personId: person.id,
    mail: mailFor(person, chosen.get(person.id) ?? kind.mail),
  }));
  await planMail(
    acting,
    notices.flatMap(({ personId, mail }) => (mail === "none" ? [] : [personId])),
    new Date(acting.now.getTime() + firstLook),
  );
  const bundlesSince = kind.isBundled ? new Date(acting.now.getTime() - bundledWithin) : null;
  const told = { activityId: activity.id, actorId: activity.actorId, kind: kind.kind, context, bundlesSince };
  await tellNoticesChanged(acting, await insertNotices(acting, told, notices));
}

/** Who cannot sign in has no use for a link to a page behind the door. */
const mailFor = (person: Person, choice: MailChoice): MailChoice =>
  person.loginId === null || person.email === null ? "none" : choice;
