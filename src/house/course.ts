import type { PeopleIndicator, Scope } from "#blocks";
import type { Acting } from "#platform/action/acting.ts";
import { answering, known, type Question, together } from "#platform/db/question.ts";
import type { Evidence } from "./evidence.ts";
import { eventsByPeriod, findLastReleases, keepReleases, type Release, releasesOf } from "./queries/releases.ts";
import { indicators, isAboutPeople } from "./registry.ts";
import { type CoursePoint, periodsShown, pointsOfEvents, pointsOfPeople } from "./course-points.ts";
import { daysBetween } from "./rules.ts";
import { scopeIdOf } from "./whose-house.ts";

/** How a figure went: its periods, the oldest first. */
export type CourseOf = (evidence: Evidence) => readonly CoursePoint[];

/**
 * How the figures of a scope went. Of oneself and of the organisation as a whole it is counted from their days; of other people
 * it is what was shown at the time, so that a past figure is never about fewer people than it then was (trust 4).
 */
export function coursesOf(acting: Acting, scope: Scope, names: readonly string[]): Question<CourseOf> {
  const scopeId = scopeIdOf(scope, acting.actor.organisationId);
  const among = indicators.filter(({ name }) => names.includes(name));
  const asked = (those: typeof among) => those.map(({ name, days }) => ({ indicator: name, days }));
  const ofPeople = among.filter(isAboutPeople);
  const found = together({
    own: scopeId === null ? eventsByPeriod(acting, "own", asked(ofPeople), periodsShown) : known([]),
    whole: eventsByPeriod(acting, "organisation", asked(among.filter((each) => !isAboutPeople(each))), periodsShown),
    releases: scopeId === null ? known<Release[]>([]) : releasesOf(acting, scopeId, names),
  });
  return answering(found, ({ own, whole, releases }) => ({ indicator, beginning }) => {
    const isThis = (each: { readonly indicator: string }) => each.indicator === indicator.name;
    return indicator.about === "people" && scopeId !== null
      ? pointsOfPeople(releases.filter(isThis), indicator.days, acting.now)
      : pointsOfEvents([...own, ...whole].filter(isThis), indicator.days, { beginning, now: acting.now });
  });
}

/** Keeps what is shown today of every figure whose period is over since it was last kept. */
export async function keepFigures(acting: Acting): Promise<void> {
  const last = await findLastReleases(acting);
  const due = indicators.filter(isAboutPeople).filter(({ name, days }) => {
    const kept = last.get(name);
    return !kept || daysBetween(kept, acting.now) >= days;
  });
  await keepReleases(acting, due.map(periodEnding(acting.now)));
}

export const periodEnding =
  (end: Date) =>
  ({ name, days, threshold }: PeopleIndicator) => ({ indicator: name, days, threshold, day: end });
