import { readDate } from "#ui/form/read-date.ts";

/** The day of a date that may have a time behind it, as "2026-11-22"; null when it is none. */
export const dayOf = (text: string): string | null => readDate(text.replace(/[T ]\d{1,2}:\d{2}.*$/, ""));

/** How some systems write that there is no date: "00-00-0000". */
export const isNoDay = (text: string): boolean => /^[0\s:./-]+$/.test(text);
