export type Light = "lit" | "dusk" | "shuttered";

/** Lit while something happened within the indicator's period; dusk when the latest is older; shuttered when nothing was ever counted. */
export function lightOf(lastDay: Date | null, days: number, now: Date): Light {
  if (!lastDay) return "shuttered";
  return daysBetween(lastDay, now) < days ? "lit" : "dusk";
}

/** The brightest of several. */
export function brightest(lights: readonly Light[]): Light {
  if (lights.includes("lit")) return "lit";
  return lights.includes("dusk") ? "dusk" : "shuttered";
}

export type Trend = "up" | "same" | "down";

/**
 * Up, down or the same against the period before; null when there is nothing to hold against. A difference that chance alone
 * would often bring says "same": less than two standard deviations of a count (Poisson), so that small numbers do not
 * pretend (trust 9).
 */
export function trendOf(now: number, before: number): Trend | null {
  if (now + before === 0) return null;
  const noise = 2 * Math.sqrt(now + before);
  if (Math.abs(now - before) < noise) return "same";
  return now > before ? "up" : "down";
}

/**
 * Did the period before lie wholly after the day on which things began to be counted? A new organisation, or somebody who has
 * just come, would else be held against a time in which they were not here.
 */
export const hasPeriodBefore = (beginning: Date, days: number, now: Date): boolean =>
  daysBetween(beginning, now) >= 2 * days - 1;

export function daysBetween(from: Date, to: Date): number {
  return Math.floor((to.getTime() - from.getTime()) / 86_400_000);
}

/** The first day on which the light goes down when nothing new happens. */
export const staleFrom = (lastDay: Date, days: number): Date => new Date(lastDay.getTime() + days * 86_400_000);

/**
 * Wilson's interval for a share: within it lies, 95 times out of 100, the habit behind what was counted (method-facts 3.11).
 * For nobody of nobody it is everything from 0 to 1.
 */
export function intervalOf(part: number, whole: number): { readonly low: number; readonly high: number } {
  if (whole === 0) return { low: 0, high: 1 };
  const z = 1.96;
  const share = part / whole;
  const centre = (share + (z * z) / (2 * whole)) / (1 + (z * z) / whole);
  const half = (z * Math.sqrt((share * (1 - share)) / whole + (z * z) / (4 * whole * whole))) / (1 + (z * z) / whole);
  // The share itself lies within, also where rounding leaves an end of everybody or nobody a hair beside it.
  return { low: Math.max(0, Math.min(share, centre - half)), high: Math.min(1, Math.max(share, centre + half)) };
}
