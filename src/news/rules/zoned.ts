import { Temporal } from "temporal-polyfill";

/** A moment on the clock of this zone; a zone that is not known counts as Amsterdam. */
export const zoned = (moment: Date, timeZone: string): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(knownZone(timeZone));

export const momentOf = (at: Temporal.ZonedDateTime): Date => new Date(at.epochMilliseconds);

/**
 * This time on this day. On the night that the clock goes forward, a time that does not exist is the same while later; on the
 * night that it goes back, a time that comes twice is its first, or its second when the first is before `notBefore`.
 */
export function timeOn(
  day: Temporal.PlainDate,
  time: string,
  notBefore: Temporal.ZonedDateTime,
): Temporal.ZonedDateTime {
  const wall = day.toPlainDateTime(Temporal.PlainTime.from(time));
  const first = wall.toZonedDateTime(notBefore.timeZoneId);
  return Temporal.ZonedDateTime.compare(first, notBefore) < 0
    ? wall.toZonedDateTime(notBefore.timeZoneId, { disambiguation: "later" })
    : first;
}

function knownZone(timeZone: string): string {
  try {
    return new Intl.DateTimeFormat("en", { timeZone }).resolvedOptions().timeZone;
  } catch {
    return "Europe/Amsterdam";
  }
}
