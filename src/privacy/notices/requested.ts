import { z } from "zod";
import type { Acting } from "#platform/action/acting.ts";
import { defineNotice } from "#news";
import { findIdsWithRole } from "#people";
import * as m from "#messages/privacy";
import { mayHandleRequests } from "../permissions.ts";

async function whoAnswers(acting: Acting): Promise<readonly string[]> {
  const advisers = await findIdsWithRole(acting, "hr_adviser");
  return advisers.length > 0 ? advisers : findIdsWithRole(acting, "administrator");
}

/** A colleague asks something about their own data: told to who keeps the people, without what it is about. */
export const requested = defineNotice({
  kind: "privacy.requested",
  verbs: ["privacy.requested"],
  icon: "shield-check",
  label: m.noticeRequestedLabel,
  context: z.object({ requestId: z.guid() }),
  keep: async (_acting, { object }) => ({ requestId: object.id }),
  mayTell: async (acting, asked) => {
    const answerers = await whoAnswers(acting);
    return asked.map(({ personId }) => answerers.includes(personId));
  },
  recipients: whoAnswers,
  concerns: mayHandleRequests,
  text: ({ actorName }) => m.noticeRequested({ by: actorName }),
  href: ({ requestId }) => `/gegevensverzoeken/${requestId}`,
  mail: "at_once",
});
