import { sendDigests } from "./digest.ts";
import { makesNotices } from "./make-notices.ts";
import { leaderAppointed } from "./notices/leader-appointed.ts";
import { routes } from "./routes.ts";
import { removeOldNotices } from "./upkeep.ts";

export const room = {
  routes,
  listeners: [makesNotices],
  routines: [sendDigests, removeOldNotices],
  notices: [leaderAppointed],
};
