import type { Count, Indicator, Scope } from "#blocks";

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

/** May this figure be shown for this scope? One's own always; of others only when the scope holds enough people (trust 4). */
export const isEnoughPeople = (indicator: Pick<Indicator, "threshold">, scope: Scope, people: number): boolean =>
  scope.kind === "person" || people >= indicator.threshold;

/**
 * Up, down or the same against the period before. A difference that chance alone would often bring says "same": less than
 * two standard deviations of a count (Poisson), so that small numbers do not pretend (trust 9).
 */
export function trendOf(count: Count, counts: "people" | "events"): "up" | "same" | "down" | null {
  const [now, before] = [count[counts], count.before[counts]];
  if (now + before === 0) return null;
  const noise = 2 * Math.sqrt(now + before);
  if (Math.abs(now - before) < noise) return "same";
  return now > before ? "up" : "down";
}

export function daysBetween(from: Date, to: Date): number {
  return Math.floor((to.getTime() - from.getTime()) / 86_400_000);
}
