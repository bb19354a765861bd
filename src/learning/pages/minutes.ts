import * as m from "#messages/learning";

/** "25 minuten", "2 uur", "1 uur en 20 minuten". */
export function shownMinutes(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return m.minutes({ count: rest });
  return rest === 0 ? m.hours({ count: hours }) : m.hoursAndMinutes({ hours, minutes: rest });
}

/** The same for time that was spent: anything below a minute is one. */
export const shownSeconds = (seconds: number): string => shownMinutes(Math.max(1, Math.round(seconds / 60)));
