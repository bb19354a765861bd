import { defineRoutine } from "#platform/jobs/routine.ts";
import { inOrganisation } from "#platform/db/database.ts";
import { now } from "#platform/clock.ts";
import { keepFigures } from "./course.ts";
import { measureFoundation } from "./foundation.ts";
import { placePeople } from "./placing.ts";
import { rememberedDays } from "./queries/figures.ts";
import { feedDays } from "./feed.ts";
import { deleteScopeDaysBefore } from "./queries/past.ts";
import { deleteReleasesBefore } from "./queries/releases.ts";
import { deleteStoriesBefore } from "./queries/stories.ts";

/** Finds whom nobody announced (a first organisation, a restored backup), so that figures never stay wrong. */
export const placeEverybody = defineRoutine({
  name: "house.place-everybody",
  everySeconds: 3600,
  run: (actor) => inOrganisation(actor.organisationId, (db) => placePeople({ actor, db, now: now() }, null)),
});

/** Keeps what every scope shows at the end of a period, so that one can see later how it went. */
export const keepPeriods = defineRoutine({
  name: "house.keep-figures",
  everySeconds: 24 * 3600,
  run: (actor) => inOrganisation(actor.organisationId, (db) => keepFigures({ actor, db, now: now() })),
});

/** Measures the layers of the organisation anew. */
export const measureLayers = defineRoutine({
  name: "house.measure-foundation",
  everySeconds: 3600,
  run: (actor) => inOrganisation(actor.organisationId, (db) => measureFoundation({ actor, db, now: now() })),
});

/** The counts that no page looks back to any more, and the stories that are told. */
export const forgetOldDays = defineRoutine({
  name: "house.forget-old-days",
  everySeconds: 24 * 3600,
  run: (actor) => {
    const daysAgo = (days: number) => new Date(now().getTime() - days * 86_400_000);
    return inOrganisation(actor.organisationId, async (db) => {
      const acting = { actor, db, now: now() };
      await deleteScopeDaysBefore(acting, daysAgo(rememberedDays));
      await deleteReleasesBefore(acting, daysAgo(rememberedDays));
      await deleteStoriesBefore(acting, daysAgo(feedDays));
    });
  },
});
