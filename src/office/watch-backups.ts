import { record } from "#platform/activity/record.ts";
import { backupIsOverdue } from "#platform/backup/overdue.ts";
import { now } from "#platform/clock.ts";
import { inOrganisation } from "#platform/db/database.ts";
import { defineRoutine } from "#platform/jobs/routine.ts";
import { wasToldSince } from "./queries/backups.ts";

const week = 7 * 24 * 3600_000;
const missed = "office.backup_missed";

/** Tells the administrators when two nights brought no backup, and as long as that lasts once a week. */
export const watchBackups = defineRoutine({
  name: "office.backups.watch",
  everySeconds: 3600,
  run: async (actor) => {
    const at = now();
    if (!(await backupIsOverdue(at))) return;
    await inOrganisation(actor.organisationId, async (db) => {
      const acting = { actor, db, now: at };
      if (await wasToldSince(acting, missed, new Date(at.getTime() - week))) return;
      await record(acting, missed, { kind: "organisation", id: actor.organisationId });
    });
  },
});
