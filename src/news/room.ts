import { sendDigests } from "./digest.ts";
import { makesNotices } from "./make-notices.ts";
import { leaderAppointed } from "./notices/leader-appointed.ts";
import { personalData } from "./personal-data.ts";
import { routes } from "./routes.ts";

export const room = {
  routes,
  personalData,
  listeners: [makesNotices],
  routines: [sendDigests],
  notices: [leaderAppointed],
};
