import { now } from "../clock.ts";
import { inOrganisation } from "../db/database.ts";
import { defineRoutine } from "../jobs/routine.ts";
import { deleteKeysBefore } from "./queries.ts";

const keptDays = 7;

/** Forgets the answers of writes that no browser will repeat any more. */
export const forgetKeys = defineRoutine({
  name: "platform.idempotency.forget",
  everySeconds: 24 * 3600,
  run: (actor) =>
    inOrganisation(actor.organisationId, (db) => {
      const at = now();
      return deleteKeysBefore({ actor, db, now: at }, new Date(at.getTime() - keptDays * 24 * 3600_000));
    }),
});
