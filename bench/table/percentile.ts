/**
 * The least of the values that at least so many percent (a whole number from 1 to 100) of all values do not exceed: the nearest
 * rank. The values come in ascending order; without any there is none, and it gives null.
 */
export function percentile(ascending: readonly number[], percent: number): number | null {
  return ascending[Math.ceil((percent * ascending.length) / 100) - 1] ?? null;
}
