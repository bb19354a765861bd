import { z } from "zod";
import { defineRead, nothingYet } from "#platform/action/action.ts";
import { backupIsOverdue, backupsAreMade } from "#platform/backup/overdue.ts";
import { findLastSuccess, findNights } from "#platform/backup/queries/nights.ts";
import { mayKeepOffice } from "../permissions.ts";

const shown = 14;

/** When the whole house was last kept, and what went wrong. A backup holds every organisation: nobody downloads it here. */
export const readBackups = defineRead({
  name: "office.backups.read",
  input: z.object({}),
  find: nothingYet,
  may: mayKeepOffice,
  run: async ({ now }) => ({
    areMade: backupsAreMade(),
    isOverdue: await backupIsOverdue(now),
    last: await findLastSuccess(),
    nights: await findNights(shown),
  }),
});
