/** The part from 0 to 1 that `value` is of `max`; nothing of nothing is 0. */
export const shareOf = (value: number, max: number): number => (max <= 0 ? 0 : Math.min(1, Math.max(0, value / max)));
