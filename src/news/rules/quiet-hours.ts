import { Temporal } from "temporal-polyfill";
import type { Rhythm } from "./rhythm.ts";
import { momentOf, timeOn, zoned } from "./zoned.ts";

type Quiet = Pick<Rhythm, "quiet" | "quietWeekend">;

export const isQuiet = (moment: Date, rhythm: Quiet, timeZone: string): boolean =>
  quietUntil(zoned(moment, timeZone), rhythm) !== null;

/** The first moment from `moment` on at which this reader may be mailed. */
export function outOfQuiet(moment: Date, rhythm: Quiet, timeZone: string): Date {
  let at = zoned(moment, timeZone);
  for (let until = quietUntil(at, rhythm); until !== null; until = quietUntil(at, rhythm)) at = until;
  return momentOf(at);
}

/** When the quiet in which this moment lies is over, or the first part of it; null when it is not quiet. */
function quietUntil(at: Temporal.ZonedDateTime, { quiet, quietWeekend }: Quiet): Temporal.ZonedDateTime | null {
  const today = at.toPlainDate();
  if (quietWeekend && isWeekend(today))
    return today.add({ days: 8 - today.dayOfWeek }).toZonedDateTime({ timeZone: at.timeZoneId });
  if (!quiet || quiet.from === quiet.until) return null;
  const time = at.toPlainTime();
  const isAfterBegin = Temporal.PlainTime.compare(time, Temporal.PlainTime.from(quiet.from)) >= 0;
  const isBeforeEnd = Temporal.PlainTime.compare(time, Temporal.PlainTime.from(quiet.until)) < 0;
  const runsThroughMidnight = quiet.from > quiet.until;
  if (isBeforeEnd && (isAfterBegin || runsThroughMidnight)) return timeOn(today, quiet.until, at);
  return isAfterBegin && runsThroughMidnight ? timeOn(today.add({ days: 1 }), quiet.until, at) : null;
}

export const isWeekend = (day: Temporal.PlainDate): boolean => day.dayOfWeek >= 6;
