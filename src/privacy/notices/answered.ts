import { z } from "zod";
import { defineNotice } from "#news";
import * as m from "#messages/privacy";
import { findAskers } from "../queries/requests.ts";

const about = z.object({ personId: z.guid() });

/** What one asked about one's own data was answered. */
export const answered = defineNotice({
  kind: "privacy.answered",
  verbs: ["privacy.answered"],
  icon: "shield-check",
  label: m.noticeAnsweredLabel,
  context: z.object({ requestId: z.guid() }),
  keep: async (_acting, { object }) => ({ requestId: object.id }),
  mayTell: async (acting, asked) => {
    const askers = await findAskers(
      acting,
      asked.map(({ context }) => context.requestId),
    );
    return asked.map(({ personId, context }) => askers.get(context.requestId) === personId);
  },
  recipients: async (_acting, { context }) => {
    const known = about.safeParse(context);
    return known.success ? [known.data.personId] : [];
  },
  text: ({ actorName }) => m.noticeAnswered({ by: actorName }),
  href: () => "/over-mij#requests",
  mail: "at_once",
});
