import { afterAll, beforeAll } from "vitest";
import { z } from "zod";
import { distributeActivity } from "#platform/activity/distribute.ts";
import { type ActivityObject, recordAll } from "#platform/activity/record.ts";
import { now } from "#platform/clock.ts";
import { inOrganisation } from "#platform/db/database.ts";
import { defineNotice, type MailChoice, type NoticeKind, registerNotices } from "#news";
import { noticeKinds } from "../src/news/registry.ts";
import { makesNotices } from "../src/news/make-notices.ts";
import { acting } from "./actors.ts";
import { type CastMember, organisations } from "./cast.ts";

const named = z.object({ title: z.string(), for: z.array(z.guid()) });

/** Who may not be told of any training of these kinds (any more). */
export const lostAccess = new Set<string>();

/** A kind of notice about a training, for whom the activity itself names. */
export const noticeKind = (name: string, mail: MailChoice, together?: (count: number) => string): NoticeKind =>
  defineNotice({
    kind: name,
    verbs: [name],
    icon: "bell",
    label: () => name,
    context: z.object({ title: z.string(), trainingId: z.guid() }),
    keep: async (_acting, activity) => ({ title: named.parse(activity.context).title, trainingId: activity.object.id }),
    recipients: async (_acting, activity) => named.parse(activity.context).for,
    text: ({ title, actorName }) => `${actorName}: ${title}`,
    href: ({ trainingId }) => `/trainingen/${trainingId}`,
    mayTell: async (_acting, asked) => asked.map(({ personId }) => !lostAccess.has(personId)),
    ...(together ? { together: { text: ({ count }) => together(count), href: "/leren" } } : {}),
    mail,
  });

/** Lets the house know these kinds of notices alone, as long as the stories of this file are told. */
export function useNoticeKinds(...kinds: readonly NoticeKind[]): void {
  const house = noticeKinds();
  beforeAll(() => registerNotices(kinds));
  afterAll(() => registerNotices(house));
}

export const training: ActivityObject = { kind: "training", id: "01900000-0000-7000-8e00-000000000001" };

/** Somebody does something with trainings of these titles, and whom it concerns is told. */
export async function happens(
  verb: string,
  by: CastMember,
  concerned: readonly CastMember[],
  ...titles: readonly string[]
): Promise<void> {
  await recordTitles(verb, by, concerned, titles);
  await distributeActivity([makesNotices]);
}

/** The same, but nobody has heard of it yet. */
export async function recordTitles(
  verb: string,
  by: CastMember,
  concerned: readonly CastMember[],
  titles: readonly string[],
): Promise<void> {
  const actor = await acting(by);
  const context = { for: concerned.map((person) => person.id) };
  await inOrganisation(actor.organisationId, (db) =>
    recordAll(
      { actor, db, now: now() },
      titles.map((title) => ({ verb, object: training, context: { ...context, title } })),
    ),
  );
}

/** Nobody has notices, mail about them, or wishes for these. */
export async function forgetNotices(): Promise<void> {
  lostAccess.clear();
  for (const { id } of organisations)
    await inOrganisation(id, async (db) => {
      await db.deleteFrom("news.notice").where("organisation_id", "=", id).execute();
      await db.deleteFrom("news.mail_due").where("organisation_id", "=", id).execute();
      await db.deleteFrom("news.mailing").where("organisation_id", "=", id).execute();
      await db.deleteFrom("news.mail_rhythm").where("organisation_id", "=", id).execute();
      await db.deleteFrom("news.mail_preference").where("organisation_id", "=", id).execute();
    });
}
