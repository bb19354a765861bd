import { Temporal } from "temporal-polyfill";
import { isWeekend } from "./quiet-hours.ts";
import type { Rhythm } from "./rhythm.ts";
import { momentOf, zoned } from "./zoned.ts";

/** The first moment after `moment` at which this reader's digest goes; null when they want none. A chosen time counts also when it lies in the quiet hours. */
export function nextDigestMoment(moment: Date, rhythm: Rhythm, timeZone: string): Date | null {
  if (rhythm.digest === "none") return null;
  const after = zoned(moment, timeZone);
  for (let days = 0; ; days += 1) {
    const day = after.toPlainDate().add({ days });
    if (!goesOn(day, rhythm)) continue;
    const at = day.toZonedDateTime({
      timeZone: after.timeZoneId,
      plainTime: Temporal.PlainTime.from(rhythm.digestAt),
    });
    if (Temporal.ZonedDateTime.compare(at, after) > 0) return momentOf(at);
  }
}

const goesOn = (day: Temporal.PlainDate, { digest, digestOn, quietWeekend }: Rhythm): boolean =>
  digest === "weekly" ? day.dayOfWeek === digestOn : !(quietWeekend && isWeekend(day));
