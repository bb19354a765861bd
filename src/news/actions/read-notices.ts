import { z } from "zod";
import { defineRead, nothingYet } from "#platform/action/action.ts";
import { whatMayBeTold } from "../may-tell.ts";
import { mayHaveNotices } from "../permissions.ts";
import { countNotices, findNotices } from "../queries/notices.ts";
import { noticeView, pageSize } from "../views.ts";

/** The reader's own notices: what is unread first. */
export const readNotices = defineRead({
  name: "news.notices.read",
  input: z.object({ page: z.coerce.number().int().min(1).max(10_000).catch(1) }),
  find: nothingYet,
  may: mayHaveNotices,
  run: async (acting, { page }) => {
    const personId = acting.actor.personId ?? "";
    const { total, unread } = await countNotices(acting, personId);
    const rows = await findNotices(acting, personId, { limit: pageSize, offset: (page - 1) * pageSize });
    const told = await whatMayBeTold(acting, rows);
    return { notices: rows.map((row, index) => noticeView(row, told[index] ?? null)), total, unread, page };
  },
});
