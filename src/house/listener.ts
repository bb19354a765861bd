import type { Indicator } from "#blocks";
import type { Acting } from "#platform/action/acting.ts";
import type { Activity, Listener } from "#platform/activity/distribute.ts";
import { findMemberIds } from "#people";
import { placePeople } from "./placing.ts";
import { countForOrganisation, countForPerson } from "./queries/counting.ts";
import { indicators } from "./registry.ts";

/** Counts what happens for the indicators as it arrives, so that the page has little left to do. */
export const countForTheHouse = (registered: readonly Indicator[] = indicators): Listener => ({
  name: "house.count",
  verbs: [...new Set(registered.flatMap((indicator) => indicator.verbs))],
  hear: async (acting, activity) => {
    for (const indicator of registered)
      if (indicator.verbs.includes(activity.verb)) await count(acting, indicator, activity);
  },
});

async function count(acting: Acting, indicator: Indicator, activity: Activity): Promise<void> {
  const { name, days } = indicator;
  if (indicator.about === "organisation") return countForOrganisation(acting, name, activity.occurredAt);
  const personId = indicator.personOf(activity);
  if (!personId) return;
  await placePeople(acting, [personId]);
  await countForPerson(acting, { indicator: name, days }, personId, activity.occurredAt);
}

/** Lets people count in the unit where they work as soon as they come, go or move, or their unit does. */
export const followPeople: Listener = {
  name: "house.place",
  verbs: ["people.joined", "people.left", "people.moved", "people.unit-moved"],
  hear: async (acting, { verb, object }) => {
    const personIds = verb === "people.unit-moved" ? await findMemberIds(acting, [object.id]) : [object.id];
    if (personIds.length > 0) await placePeople(acting, personIds);
  },
};
