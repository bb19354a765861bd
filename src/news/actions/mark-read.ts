import { z } from "zod";
import type { Acting } from "#platform/action/acting.ts";
import { defineAction, nothingYet } from "#platform/action/action.ts";
import { id } from "#platform/action/input.ts";
import { mayHaveNotices } from "../permissions.ts";
import { tellNoticesChanged } from "../queries/live.ts";
import { findNotice, updateRead } from "../queries/notices.ts";

/** The other pages that this reader has open count along. */
async function read(acting: Acting, noticeIds: readonly string[] | "all"): Promise<void> {
  const personId = acting.actor.personId ?? "";
  await updateRead(acting, personId, noticeIds);
  await tellNoticesChanged(acting, [personId]);
}

export const markRead = defineAction({
  name: "news.notice.mark-read",
  input: z.object({ noticeId: id() }),
  find: (acting, { noticeId }) =>
    acting.actor.personId === null ? Promise.resolve(null) : findNotice(acting, acting.actor.personId, noticeId),
  may: mayHaveNotices,
  run: async (acting, { noticeId }) => {
    await read(acting, [noticeId]);
    return { noticeId };
  },
});

export const markAllRead = defineAction({
  name: "news.notices.mark-all-read",
  input: z.object({}),
  find: nothingYet,
  may: mayHaveNotices,
  run: async (acting) => {
    await read(acting, "all");
    return {};
  },
});
