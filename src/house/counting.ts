import type { Indicator, PeopleIndicator } from "#blocks";
import type { Acting } from "#platform/action/acting.ts";
import type { Activity } from "#platform/activity/distribute.ts";
import { keepPastFigures } from "./past-figures.ts";
import { placePeople } from "./placing.ts";
import { countForOrganisation, countForPerson } from "./queries/counting.ts";
import { dayOf } from "./queries/day.ts";
import { countPast, insertPersonDays, isUncounted, type PersonDay } from "./queries/past.ts";

/** Counts one activity for the indicators that it counts for. */
export async function countActivity(
  acting: Acting,
  activity: Activity,
  indicators: readonly Indicator[],
): Promise<void> {
  for (const indicator of indicators)
    if (indicator.verbs.includes(activity.verb)) await countFor(acting, indicator, activity);
}

async function countFor(acting: Acting, indicator: Indicator, activity: Activity): Promise<void> {
  const { name, days } = indicator;
  if (indicator.about === "organisation") return countForOrganisation(acting, name, activity.occurredAt);
  const personId = indicator.personOf(activity);
  if (!personId) return;
  await placePeople(acting, [personId]);
  await countForPerson(acting, { indicator: name, days }, personId, activity.occurredAt);
}

/**
 * Counts a past that was written in one go. Where something was counted already each activity is added by itself, so that
 * nobody's past moves with them.
 */
export async function countPastActivities(
  acting: Acting,
  activities: readonly Activity[],
  indicators: readonly Indicator[],
): Promise<void> {
  const ofPeople = indicators.filter((indicator) => indicator.about === "people");
  const counted = ofPeople.map(({ name, days }) => ({ indicator: name, days }));
  await placePeople(acting, null);
  const atOnce = counted.length > 0 && (await isUncounted(acting, counted));
  const oneByOne = atOnce ? indicators.filter((indicator) => indicator.about === "organisation") : indicators;
  const verbs = new Set(oneByOne.flatMap((indicator) => indicator.verbs));
  for (const activity of activities.filter(({ verb }) => verbs.has(verb)))
    await countActivity({ ...acting, now: activity.occurredAt }, activity, oneByOne);
  if (!atOnce) return;
  await insertPersonDays(acting, personDays(activities, ofPeople));
  await countWritten(acting, ofPeople);
}

/** Counts for all scopes what is written of their people, where nothing was counted yet. */
export async function countWritten(acting: Acting, indicators: readonly PeopleIndicator[]): Promise<void> {
  await countPast(
    acting,
    indicators.map(({ name, days }) => ({ indicator: name, days })),
  );
  await keepPastFigures(acting, indicators);
}

/** What each person did on each day, for each indicator. */
export function personDays(activities: readonly Activity[], indicators: readonly PeopleIndicator[]): PersonDay[] {
  const events = new Map<string, PersonDay>();
  for (const activity of activities)
    for (const { name, verbs, personOf } of indicators) {
      const personId = verbs.includes(activity.verb) ? personOf(activity) : null;
      if (!personId) continue;
      const day = dayOf(activity.occurredAt);
      const key = `${name} ${personId} ${day}`;
      events.set(key, { indicator: name, personId, day, events: (events.get(key)?.events ?? 0) + 1 });
    }
  return [...events.values()];
}
