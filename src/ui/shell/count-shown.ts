/** A number that fits on the bell. */
export const countShown = (count: number): string => (count > 99 ? "99+" : String(count));
