import { defineRoutine } from "#platform/jobs/routine.ts";
import { inOrganisation } from "#platform/db/database.ts";
import { now } from "#platform/clock.ts";
import { placePeople } from "./placing.ts";

/** Finds whom nobody announced (a first organisation, a restored backup), so that figures never stay wrong. */
export const placeEverybody = defineRoutine({
  name: "house.place-everybody",
  everySeconds: 3600,
  run: (actor) => inOrganisation(actor.organisationId, (db) => placePeople({ actor, db, now: now() }, null)),
});
