import { Temporal } from "temporal-polyfill";

const pattern = /^leerhuis-(\d{4}-\d{2}-\d{2})-\d{4}\.tar\.zst$/;
const unfinishedPattern = /^leerhuis-\d{4}-\d{2}-\d{2}-\d{4}\.tar\.zst\.part$/;

/** How many backups stay: the newest of each of the last days, weeks and months in which there was one. */
const kept = { days: 7, weeks: 4, months: 6 } as const;

/** Was this left by a backup of the night that was interrupted? Backups that somebody made by hand have other names. */
export const isUnfinished = (name: string): boolean => unfinishedPattern.test(name);

/** Which of these files may go, now that there are newer ones. What we did not name ourselves always stays. */
export function outdated(names: readonly string[]): string[] {
  const ours = names
    .filter((name) => pattern.test(name))
    .toSorted()
    .toReversed();
  const stays = new Set([
    ...newestOfEach(ours, kept.days, (day) => day.toString()),
    ...newestOfEach(ours, kept.weeks, (day) => `${day.yearOfWeek}-${day.weekOfYear}`),
    ...newestOfEach(ours, kept.months, (day) => day.toPlainYearMonth().toString()),
  ]);
  return ours.filter((name) => !stays.has(name));
}

function newestOfEach(ours: readonly string[], most: number, periodOf: (day: Temporal.PlainDate) => string): string[] {
  const newest = new Map<string, string>();
  for (const name of ours) {
    const period = periodOf(Temporal.PlainDate.from(pattern.exec(name)?.[1] ?? ""));
    if (!newest.has(period)) newest.set(period, name);
  }
  return [...newest.values()].slice(0, most);
}
