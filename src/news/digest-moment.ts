import { Temporal } from "temporal-polyfill";

/** Before most shifts and office hours begin. */
const atTime = Temporal.PlainTime.from("07:30");

/** The latest half past seven in the morning in this zone that is not after `now`. A zone that is not known counts as Amsterdam. */
export function lastDigestMoment(now: Date, timeZone: string): Date {
  const here = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(knownZone(timeZone));
  const today = here.toPlainDate().toZonedDateTime({ timeZone: here.timeZoneId, plainTime: atTime });
  const last =
    Temporal.ZonedDateTime.compare(today, here) <= 0
      ? today
      : here.toPlainDate().subtract({ days: 1 }).toZonedDateTime({ timeZone: here.timeZoneId, plainTime: atTime });
  return new Date(last.epochMilliseconds);
}

function knownZone(timeZone: string): string {
  try {
    return new Intl.DateTimeFormat("en", { timeZone }).resolvedOptions().timeZone;
  } catch {
    return "Europe/Amsterdam";
  }
}
