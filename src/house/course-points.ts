import { daysBetween } from "./rules.ts";

/** How many periods a course shows, this one included. */
export const periodsShown = 6;

/** One period of a figure. Null where it was not counted yet, or where there were too few people to say it. */
export interface CoursePoint {
  readonly end: Date;
  readonly value: number | null;
  /** Of how many people; null for what is about nobody else. */
  readonly outOf: number | null;
}

export interface Ended {
  readonly day: Date;
  readonly people: number;
  readonly outOf: number;
}

const day = 86_400_000;

const periodEnds = (days: number, now: Date): Date[] =>
  Array.from({ length: periodsShown }, (_, ago) => new Date(now.getTime() - ago * days * day));

/**
 * The periods of a figure about other people, the oldest first: each takes what was shown nearest to its end, at most half a
 * period away. What was never shown stays a gap.
 */
export const pointsOfPeople = (shown: readonly Ended[], days: number, now: Date): CoursePoint[] =>
  periodEnds(days, now)
    .map((end) => {
      const away = ({ day: shownOn }: Ended) => Math.abs(daysBetween(shownOn, end));
      const nearest = shown
        .filter((each) => away(each) <= days / 2)
        .toSorted((one, other) => away(one) - away(other))
        .at(0);
      return { end, value: nearest?.people ?? null, outOf: nearest?.outOf ?? null };
    })
    .toReversed();

/** The periods of what happened, the oldest first: from the one that lies wholly after the beginning on. */
export const pointsOfEvents = (
  events: readonly { readonly ago: number; readonly events: number }[],
  days: number,
  { beginning, now }: { readonly beginning: Date; readonly now: Date },
): CoursePoint[] =>
  periodEnds(days, now)
    .map((end, ago) => {
      const isCounted = ago === 0 || daysBetween(beginning, now) >= (ago + 1) * days - 1;
      const value = isCounted ? (events.find((each) => each.ago === ago)?.events ?? 0) : null;
      return { end, value, outOf: null };
    })
    .toReversed();
