import type { PeopleIndicator, Threshold } from "#blocks";
import type { Acting } from "#platform/action/acting.ts";
import { periodsShown } from "./course-points.ts";
import { periodEnding } from "./course.ts";
import { dayOf } from "./queries/day.ts";
import { findDirectOn } from "./queries/past.ts";
import { findScopesWithBelow } from "./queries/placement.ts";
import { keepPastReleases, type PastScope } from "./queries/releases.ts";
import { countPeople, leftOutOf, type SizedScope } from "./suppression.ts";

const day = 86_400_000;

/**
 * Keeps the periods of a past that was written in one go: of who worked where then, and under the thresholds as they would
 * have been kept on their day.
 */
export async function keepPastFigures(acting: Acting, among: readonly PeopleIndicator[]): Promise<void> {
  const periods = among.flatMap((indicator) =>
    Array.from({ length: periodsShown }, (_, ago) =>
      periodEnding(new Date(acting.now.getTime() - ago * indicator.days * day))(indicator),
    ),
  );
  const days = [...new Set(periods.map((period) => dayOf(period.day)))];
  const direct = Map.groupBy(await findDirectOn(acting, days), (each) => each.day);
  const tree = await findScopesWithBelow(acting, null);
  const shown = days.flatMap((past) => {
    const people = new Map(direct.get(past)?.map(({ homeId, people: count }) => [homeId, count]));
    const scopes = tree.map((scope) => ({ ...scope, direct: people.get(scope.id) ?? 0 }));
    const thresholds = new Set(periods.filter((each) => dayOf(each.day) === past).map(({ threshold }) => threshold));
    return [...thresholds].flatMap((threshold) => showable(scopes, threshold, past));
  });
  await keepPastReleases(acting, periods, shown);
}

/** The scopes that held enough people on a day, each with whom it leaves out. */
function showable(scopes: readonly SizedScope[], threshold: Threshold, past: string): PastScope[] {
  const totals = new Map<string, number>();
  const leftOut = leftOutOf(scopes, threshold);
  return scopes.flatMap(({ id, parentId, direct }) => {
    const total = direct + (totals.get(id) ?? 0);
    if (parentId !== null) totals.set(parentId, (totals.get(parentId) ?? 0) + total);
    const homes = leftOut.get(id) ?? [];
    const outOf = total - countPeople(homes);
    return outOf < threshold
      ? []
      : [{ scopeId: id, threshold, day: past, outOf, leftOutIds: homes.map((home) => home.id) }];
  });
}
