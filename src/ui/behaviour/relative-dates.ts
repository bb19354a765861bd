import { formatRelative } from "#platform/i18n/locale.ts";

const everyMinute = 60_000;

/** Keeps "3 minuten geleden" right while the page is open. */
export function watchRelativeDates(): void {
  setInterval(() => {
    const now = new Date();
    for (const time of document.querySelectorAll<HTMLTimeElement>("time[data-relative]"))
      time.textContent = formatRelative(new Date(time.dateTime), now);
  }, everyMinute);
}
