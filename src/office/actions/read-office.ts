import { z } from "zod";
import { defineRead, nothingYet } from "#platform/action/action.ts";
import { backupIsOverdue } from "#platform/backup/overdue.ts";
import { mailDelivery } from "#platform/mail/delivery.ts";
import { mayKeepOffice } from "../permissions.ts";
import { findFailedJobs, findFigures } from "../queries/state.ts";

/** What asks for the administrator's attention. */
export const readOffice = defineRead({
  name: "office.read",
  input: z.object({}),
  find: nothingYet,
  may: mayKeepOffice,
  run: async (acting) => {
    const { mailKept, mailFailed } = await findFigures(acting);
    return {
      mailKept,
      mailFailed,
      jobsFailed: (await findFailedJobs(acting)).length,
      delivery: await mailDelivery(acting),
      backupIsOverdue: await backupIsOverdue(acting.now),
    };
  },
});
