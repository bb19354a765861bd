import type { Indicator } from "#blocks";
import type { Listener } from "#platform/activity/distribute.ts";
import { findMemberIds } from "#people";
import { countActivity, countPastActivities } from "./counting.ts";
import { measureFoundation } from "./foundation.ts";
import { placePeople } from "./placing.ts";
import { indicators } from "./registry.ts";

/** Counts what happens for the indicators as it arrives, so that the page has little left to do. */
export const countForTheHouse = (registered: readonly Indicator[] = indicators): Listener => ({
  name: "house.count",
  verbs: [...new Set(registered.flatMap((indicator) => indicator.verbs))],
  hear: (acting, activity) => countActivity(acting, activity, registered),
  hearAll: (acting, activities) => countPastActivities(acting, activities, registered),
});

/** Lets people count in the unit where they work as soon as they come, go or move, or their unit does. */
export const followPeople: Listener = {
  name: "house.place",
  verbs: ["people.joined", "people.left", "people.moved", "people.unit-moved"],
  hear: async (acting, { verb, object }) => {
    const personIds = verb === "people.unit-moved" ? await findMemberIds(acting, [object.id]) : [object.id];
    if (personIds.length > 0) await placePeople(acting, personIds);
  },
  hearAll: async (acting) => {
    await placePeople(acting, null);
    await measureFoundation(acting);
  },
};
