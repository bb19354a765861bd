export type Due = "none" | "later" | "soon" | "passed";

/** Days before its date from which something is due soon. */
const soon = 7;

const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

/** How near a due date is. Both are days as "2026-11-22"; on the day itself it is still due soon, not passed. */
export function dueOf(dueOn: string | null, today: string): Due {
  if (dueOn === null) return "none";
  const days = dayNumber(dueOn) - dayNumber(today);
  if (days < 0) return "passed";
  return days <= soon ? "soon" : "later";
}

/** Making a formatter costs a hundred times what using it does. */
const dayFormats = new Map<string, Intl.DateTimeFormat>();

/** The calendar day of a moment in a time zone, as "2026-11-22". */
export function dayIn(moment: Date, timeZone: string): string {
  const format = dayFormats.get(timeZone) ?? new Intl.DateTimeFormat("sv-SE", { timeZone });
  dayFormats.set(timeZone, format);
  return format.format(moment);
}

/** A moment on this calendar day, wherever it is read between UTC−12 and UTC+11: to write the day with a date formatter. */
export const momentOn = (day: string): Date => new Date(`${day}T12:00:00Z`);
