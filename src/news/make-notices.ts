import type { Acting } from "#platform/action/acting.ts";
import type { Activity, Listener } from "#platform/activity/distribute.ts";
import { newId } from "#platform/db/id.ts";
import { findPeople, type Person } from "#people";
import type { MailChoice, NoticeKind } from "./notice.ts";
import { tellNoticesChanged } from "./queries/live.ts";
import { insertNotices, type NewNotice } from "./queries/notices.ts";
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
  hear: (acting, activity) => tellAll(acting, [activity]),
  hearSeveral: tellAll,
};

async function tellAll(acting: Acting, activities: readonly Activity[]): Promise<void> {
  for (const kind of noticeKinds()) {
    const told = activities.filter(({ verb }) => kind.verbs.includes(verb));
    if (told.length > 0) await tell(acting, told, kind);
  }
}

async function tell(acting: Acting, activities: readonly Activity[], kind: NoticeKind): Promise<void> {
  const readersOf = await findReaders(acting, activities, kind);
  const chosen = await findChoicesFor(acting, kind.kind, [
    ...new Set([...readersOf.values()].flat().map(({ id }) => id)),
  ]);
  const notices: NewNotice[] = [];
  for (const [activity, readers] of readersOf) {
    const context = readers.length === 0 ? null : await kind.keep(acting, activity);
    if (context === null) continue;
    for (const person of readers) {
      const mail = mailFor(person, chosen.get(person.id) ?? kind.mail);
      notices.push({
        id: newId(),
        personId: person.id,
        mail,
        activityId: activity.id,
        actorId: activity.actorId,
        context,
      });
    }
  }
  const mailed = notices.flatMap(({ personId, mail }) => (mail === "none" ? [] : [personId]));
  await planMail(acting, [...new Set(mailed)], new Date(acting.now.getTime() + firstLook));
  const bundlesSince = kind.isBundled ? new Date(acting.now.getTime() - bundledWithin) : null;
  await tellNoticesChanged(acting, await insertNotices(acting, { kind: kind.kind, bundlesSince }, notices));
}

/** Whom each activity concerns: not who did it, and nobody who left. */
async function findReaders(
  acting: Acting,
  activities: readonly Activity[],
  kind: NoticeKind,
): Promise<ReadonlyMap<Activity, readonly Person[]>> {
  const concerned = new Map<Activity, ReadonlySet<string>>();
  for (const activity of activities) concerned.set(activity, new Set(await kind.recipients(acting, activity)));
  const ids = new Set([...concerned.values()].flatMap((personIds) => [...personIds]));
  const people = ids.size === 0 ? [] : await findPeople(acting, [...ids]);
  const present = new Map(people.flatMap((person) => (person.deactivatedAt === null ? [[person.id, person]] : [])));
  return new Map(
    [...concerned].map(([activity, personIds]) => [
      activity,
      [...personIds].flatMap((id) => (id === activity.actorId ? [] : (present.get(id) ?? []))),
    ]),
  );
}

/** Who cannot sign in has no use for a link to a page behind the door. */
const mailFor = (person: Person, choice: MailChoice): MailChoice =>
  person.loginId === null || person.email === null ? "none" : choice;
