import { now } from "#platform/clock.ts";
import { inOrganisation } from "#platform/db/database.ts";
import { defineRoutine } from "#platform/jobs/routine.ts";
import { deleteNoticesBefore } from "./queries/notices.ts";

const keptDays = 180;

/** A notice is about now: after half a year it goes, read or not. */
export const removeOldNotices = defineRoutine({
  name: "news.remove-old",
  everySeconds: 24 * 3600,
  run: (actor) =>
    inOrganisation(actor.organisationId, (db) =>
      deleteNoticesBefore({ actor, db, now: now() }, new Date(now().getTime() - keptDays * 24 * 3600_000)),
    ),
});
