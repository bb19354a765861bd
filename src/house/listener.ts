import type { Indicator } from "#blocks";
import type { Listener } from "#platform/activity/distribute.ts";
import { addOrganisationDay, addPersonDay } from "./queries.ts";
import { indicators } from "./registry.ts";

/** Counts what happens for the indicators as it arrives, so that the page has little left to do. */
export const countForTheHouse = (registered: readonly Indicator[] = indicators): Listener => ({
  name: "house.count",
  verbs: [...new Set(registered.flatMap((indicator) => indicator.verbs))],
  hear: async (acting, activity) => {
    for (const { name, verbs, personOf } of registered) {
      if (!verbs.includes(activity.verb)) continue;
      const personId = personOf?.(activity);
      if (personId) await addPersonDay(acting, name, personId, activity.occurredAt);
      if (!personOf) await addOrganisationDay(acting, name, activity.occurredAt);
    }
  },
});
