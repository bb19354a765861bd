import { defineRoutine } from "#platform/jobs/routine.ts";
import { inOrganisation } from "#platform/db/database.ts";
import { now } from "#platform/clock.ts";
import { placePeople } from "./placing.ts";
import { rememberedDays } from "./queries/figures.ts";
import { deleteScopeDaysBefore } from "./queries/past.ts";

/** Finds whom nobody announced (a first organisation, a restored backup), so that figures never stay wrong. */
export const placeEverybody = defineRoutine({
  name: "house.place-everybody",
  everySeconds: 3600,
  run: (actor) => inOrganisation(actor.organisationId, (db) => placePeople({ actor, db, now: now() }, null)),
});

/** The counts of units and the organisation that no page looks back to any more. */
export const forgetOldDays = defineRoutine({
  name: "house.forget-old-days",
  everySeconds: 24 * 3600,
  run: (actor) => {
    const before = new Date(now().getTime() - rememberedDays * 86_400_000);
    return inOrganisation(actor.organisationId, (db) => deleteScopeDaysBefore({ actor, db, now: now() }, before));
  },
});
