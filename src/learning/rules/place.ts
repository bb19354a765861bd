/** Where one was in a video or recording: seconds from its beginning. */
export interface Place {
  readonly seconds: number;
}

/** The second to resume at, from what was kept; 0 when nothing was, or nothing that makes sense. */
export function secondsIn(place: unknown): number {
  if (typeof place !== "object" || place === null || !("seconds" in place)) return 0;
  const { seconds } = place;
  return typeof seconds === "number" && Number.isFinite(seconds) && seconds > 0 ? seconds : 0;
}
