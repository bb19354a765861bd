import { z } from "zod";
import { defineAction, nothingYet } from "#platform/action/action.ts";
import { id } from "#platform/action/input.ts";
import { mayHaveNotices } from "../permissions.ts";
import { findNotice, updateRead } from "../queries/notices.ts";

export const markRead = defineAction({
  name: "news.notice.mark-read",
  input: z.object({ noticeId: id() }),
  find: (acting, { noticeId }) =>
    acting.actor.personId === null ? Promise.resolve(null) : findNotice(acting, acting.actor.personId, noticeId),
  may: mayHaveNotices,
  run: async (acting, { noticeId }) => {
    await updateRead(acting, acting.actor.personId ?? "", [noticeId]);
    return { noticeId };
  },
});

export const markAllRead = defineAction({
  name: "news.notices.mark-all-read",
  input: z.object({}),
  find: nothingYet,
  may: mayHaveNotices,
  run: async (acting) => {
    await updateRead(acting, acting.actor.personId ?? "", "all");
    return {};
  },
});
