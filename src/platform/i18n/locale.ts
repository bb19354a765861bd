/**
 * The language in which text is being made right now. A page, a mail or an error sentence is rendered synchronously inside
 * `inLocale(locale, render)`, so that one plain variable suffices: two requests can never see each other's language.
 * In the browser it is the language of the document.
 */
export const locales = ["nl", "en"] as const;
export type Locale = (typeof locales)[number];

export const defaultLocale: Locale = "nl";

export const isLocale = (value: unknown): value is Locale => locales.some((locale) => locale === value);

export interface Reader {
  readonly locale: Locale;
  /** IANA name, for example "Europe/Amsterdam". */
  readonly timeZone: string;
}

export const defaultTimeZone = "Europe/Amsterdam";

let reader: Reader | null = null;

/** Runs `render` with texts, dates and numbers for this reader. Throws when `render` is asynchronous: its text would come out in another's language. */
export function inLocale<T>(to: Reader | Locale, render: () => T): T {
  const before = reader;
  reader = typeof to === "string" ? { locale: to, timeZone: defaultTimeZone } : to;
  try {
    const made = render();
    if (made instanceof Promise) throw new TypeError("inLocale renders synchronously; await first, render afterwards.");
    return made;
  } finally {
    reader = before;
  }
}

export function locale(): Locale {
  if (reader) return reader.locale;
  if (typeof document !== "undefined" && isLocale(document.documentElement.lang)) return document.documentElement.lang;
  return defaultLocale;
}

export function timeZone(): string {
  return (
    reader?.timeZone ??
    (typeof document === "undefined" ? defaultTimeZone : Intl.DateTimeFormat().resolvedOptions().timeZone)
  );
}

const tags: Record<Locale, string> = { nl: "nl-NL", en: "en-GB" };
const cache = new Map<string, Intl.DateTimeFormat | Intl.NumberFormat | Intl.PluralRules | Intl.RelativeTimeFormat>();

function cached<T extends Intl.DateTimeFormat | Intl.NumberFormat | Intl.PluralRules | Intl.RelativeTimeFormat>(
  key: string,
  make: () => T,
): T {
  let formatter = cache.get(key) as T | undefined;
  if (!formatter) cache.set(key, (formatter = make()));
  return formatter;
}

function dateFormatter(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const zone = timeZone();
  return cached(
    `${locale()} ${zone} ${JSON.stringify(options)}`,
    () => new Intl.DateTimeFormat(tags[locale()], { timeZone: zone, ...options }),
  );
}

/** "22 november 2026" in the reader's zone. */
export const formatDate = (date: Date): string =>
  dateFormatter({ day: "numeric", month: "long", year: "numeric" }).format(date);

/** "22 nov 2026", for tables. */
export const formatShortDate = (date: Date): string =>
  dateFormatter({ day: "numeric", month: "short", year: "numeric" }).format(date);

/** "14:02" in the reader's zone. */
export const formatTime = (date: Date): string => dateFormatter({ hour: "2-digit", minute: "2-digit" }).format(date);

/** "22 nov 2026 14:02" in the reader's zone. */
export const formatDateTime = (date: Date): string => `${formatShortDate(date)} ${formatTime(date)}`;

/** "maandag" for 1, as weekdays are numbered in ISO 8601. */
export const formatWeekday = (weekday: number): string =>
  cached(
    `weekday ${locale()}`,
    () => new Intl.DateTimeFormat(tags[locale()], { weekday: "long", timeZone: "UTC" }),
  ).format(
    Date.UTC(2024, 0, weekday), // The first of January 2024 was a Monday.
  );

/** "1.234,5" or "1,234.5". */
export const formatNumber = (value: number, options: Intl.NumberFormatOptions = {}): string =>
  cached(`number ${locale()} ${JSON.stringify(options)}`, () => new Intl.NumberFormat(tags[locale()], options)).format(
    value,
  );

/** A fraction from 0 to 1 as "83%". */
export const formatPercentage = (fraction: number): string =>
  formatNumber(fraction, { style: "percent", maximumFractionDigits: 0 });

/** "3 dagen geleden", "over 2 uur", "gisteren"; `now` is given so that the result is repeatable. */
export function formatRelative(date: Date, now: Date): string {
  const steps: [Intl.RelativeTimeFormatUnit, number][] = [
    ["year", 31_536_000],
    ["month", 2_592_000],
    ["week", 604_800],
    ["day", 86_400],
    ["hour", 3600],
    ["minute", 60],
  ];
  const seconds = (date.getTime() - now.getTime()) / 1000;
  const [unit, size] = steps.find(([, length]) => Math.abs(seconds) >= length) ?? ["second", 1];
  return cached(`relative ${locale()}`, () => new Intl.RelativeTimeFormat(tags[locale()], { numeric: "auto" })).format(
    Math.trunc(seconds / size),
    unit,
  );
}

/** Chooses the ICU plural form ("=0", "one", "other") of a number in the reader's language. */
export function plural(count: number, options: Record<string, () => string>): string {
  const rule = cached(`plural ${locale()}`, () => new Intl.PluralRules(tags[locale()])).select(count);
  return (options[`=${count}`] ?? options[rule] ?? options["other"] ?? (() => ""))();
}

/** Chooses the ICU select form of a value, or "other". */
export function choose(value: string, options: Record<string, () => string>): string {
  return (options[value] ?? options["other"] ?? (() => ""))();
}
