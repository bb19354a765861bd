import { Temporal } from "temporal-polyfill";
import { readDate } from "#ui/form/read-date.ts";

/** Excel counts days from here; its own day 60, 29 February 1900, was never there. */
const dayZero = Temporal.PlainDate.from("1899-12-30");
const [firstYear, lastYear] = [1900, 2199];

/**
 * The day of a date as exports write it, as "2026-11-22"; null when it is none: "22-11-2026" and whatever `readDate` knows,
 * with or without a time behind it, "20261122", and the number of days that Excel keeps, with or without a part of a day.
 */
export function dayOf(text: string): string | null {
  const day = readDate(text.replace(/[T ]\d{1,2}:\d{2}.*$/, "")) ?? compactDay(text) ?? excelDay(text);
  if (day === null) return null;
  const year = Number(day.slice(0, 4));
  return year >= firstYear && year <= lastYear ? day : null;
}

function compactDay(text: string): string | null {
  const parts = /^\s*(\d{4})(\d{2})(\d{2})\s*$/.exec(text);
  return parts ? readDate(`${parts[1]}-${parts[2]}-${parts[3]}`) : null;
}

/** Of five figures: from 1927 to 2173, so that a year or a number of a colleague is not taken for a day. */
function excelDay(text: string): string | null {
  const days = /^\s*(\d{5})(?:[.,]\d+)?\s*$/.exec(text)?.[1];
  return days === undefined ? null : dayZero.add({ days: Number(days) }).toString();
}

/** How some systems write that there is no date: "00-00-0000", "31-12-9999". */
export const isNoDay = (text: string): boolean => /^[0\s:./-]+$/.test(text) || /\b[29]999\b/.test(text);
