import type { Acting } from "#platform/action/acting.ts";
import type { Activity, Listener } from "#platform/activity/distribute.ts";
import { newId } from "#platform/db/id.ts";
import { findPeople, type Person } from "#people";
import { mailNotice } from "./mail-notice.ts";
import type { MailChoice, NoticeKind } from "./notice.ts";
import { tellNoticesChanged } from "./queries/live.ts";
import { insertNotices } from "./queries/notices.ts";
import { findChoicesFor } from "./queries/preferences.ts";
import { noticeKinds } from "./registry.ts";

/** Makes notices of what happens, one for each person whom it concerns, and the mail of those who want that at once. */
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
    person,
    mail: mailFor(person, chosen.get(person.id) ?? kind.mail),
  }));
  const told = { activityId: activity.id, actorId: activity.actorId, kind: kind.kind, context };
  const made = await insertNotices(
    acting,
    told,
    notices.map(({ id, person, mail }) => ({ id, personId: person.id, awaitsDigest: mail === "digest" })),
  );
  await tellNoticesChanged(
    acting,
    notices.filter(({ id }) => made.includes(id)).map(({ person }) => person.id),
  );
  for (const notice of notices)
    if (notice.mail === "at_once" && made.includes(notice.id))
      await mailNotice(acting, notice.person, { ...told, id: notice.id });
}

/** Who cannot sign in has no use for a link to a page behind the door. */
const mailFor = (person: Person, choice: MailChoice): MailChoice =>
  person.loginId === null || person.email === null ? "none" : choice;
