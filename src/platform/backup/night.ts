import { Temporal } from "temporal-polyfill";

/** When few people are awake, where most of them are. */
const zone = "Europe/Amsterdam";
const hour = 3;

export interface Night {
  /** "2026-11-22": the day on which it ends. */
  readonly name: string;
  /** When its backup is due. */
  readonly at: Date;
}

/** The last night whose backup is due at `now`. In the night that the clock skips an hour, three o'clock is there all the same. */
export function lastNight(now: Date): Night {
  const here = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone);
  const today = here.hour >= hour ? here.toPlainDate() : here.toPlainDate().subtract({ days: 1 });
  const due = today.toZonedDateTime({ timeZone: zone, plainTime: new Temporal.PlainTime(hour) });
  return { name: today.toString(), at: new Date(due.epochMilliseconds) };
}

/** "leerhuis-2026-11-22-0312.tar.zst": by the clock of the night. */
export function backupName(now: Date): string {
  const here = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone);
  const time = `${String(here.hour).padStart(2, "0")}${String(here.minute).padStart(2, "0")}`;
  return `leerhuis-${here.toPlainDate().toString()}-${time}.tar.zst`;
}
