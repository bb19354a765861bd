import { Temporal } from "temporal-polyfill";

/** The day that it is at this moment in a zone, as "2026-11-22": at half past midnight in Amsterdam it is tomorrow for London. */
export const dayIn = (timeZone: string, at: Date): string =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone).toPlainDate().toString();

export const daysAfter = (day: string, days: number): string => Temporal.PlainDate.from(day).add({ days }).toString();

export const dayAfter = (day: string): string => daysAfter(day, 1);

export const dayBefore = (day: string): string => Temporal.PlainDate.from(day).subtract({ days: 1 }).toString();
