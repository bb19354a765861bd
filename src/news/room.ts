import { makesNotices } from "./make-notices.ts";
import { sendMailings } from "./mail/send-mailings.ts";
import { leaderAppointed } from "./notices/leader-appointed.ts";
import { leaderLeaving } from "./notices/leader-leaving.ts";
import { reorganisation, reorganisationStopped } from "./notices/reorganisation.ts";
import { personalData } from "./personal-data.ts";
import { routes } from "./routes.ts";

export const room = {
  routes,
  personalData,
  listeners: [makesNotices],
  routines: [sendMailings],
  notices: [leaderAppointed, leaderLeaving, reorganisation, reorganisationStopped],
};
