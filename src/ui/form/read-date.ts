const months = ["jan", "feb", "maa", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];
const otherNames: Record<string, number> = { mrt: 3, mar: 3, may: 5, oct: 10 };

const monthOf = (word: string): number => {
  const start = word.toLowerCase().slice(0, 3);
  return otherNames[start] ?? months.indexOf(start) + 1;
};

/** "2026-11-22" of a day that exists, else null. */
function isoDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  date.setUTCFullYear(year);
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : null;
}

/**
 * A day as people write it, as "2026-11-22": "22-11-2026", "22/11/2026", "22.11.2026", "22 november 2026", "22 nov 2026" or
 * "2026-11-22". Null when it is no day.
 */
export function readDate(text: string): string | null {
  const trimmed = text.trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(trimmed);
  if (iso) return isoDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const dutch = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(trimmed);
  if (dutch) return isoDate(Number(dutch[3]), Number(dutch[2]), Number(dutch[1]));
  const words = /^(\d{1,2})\s+([a-z]{3,})\.?\s+(\d{4})$/i.exec(trimmed);
  if (words) return isoDate(Number(words[3]), monthOf(words[2] ?? ""), Number(words[1]));
  return null;
}
