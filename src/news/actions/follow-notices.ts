import { z } from "zod";
import { defineRead, nothingYet } from "#platform/action/action.ts";
import { mayHaveNotices } from "../permissions.ts";

/** An open page of the reader keeps itself up to date. `since` is until when it heard, on an earlier connection. */
export const followNotices = defineRead({
  name: "news.notices.follow",
  input: z.object({ since: z.iso.datetime().nullish().catch(null) }),
  find: nothingYet,
  may: mayHaveNotices,
  run: async (acting, { since }) => ({ toldUntil: since ? new Date(since) : acting.now }),
});
