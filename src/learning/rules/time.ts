/** Longest silence, in seconds, that still counts as learning: a browser tells every 20 seconds that somebody is there. */
export const longestSilence = 60;

/**
 * Seconds of learning between two signs of life, counted by the server's clock and never by what the content says (pains P2).
 * Who was away longer is given the longest silence and no more; a clock that went back gives nothing.
 */
export function secondsBetween(lastSeen: Date, now: Date): number {
  const seconds = Math.round((now.getTime() - lastSeen.getTime()) / 1000);
  return Math.max(0, Math.min(seconds, longestSilence));
}
