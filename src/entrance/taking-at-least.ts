import { setTimeout as pause } from "node:timers/promises";

/** Waits until the work is done and this many milliseconds have passed, so that the time does not tell whether there was work. */
export async function takingAtLeast<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  const [result] = await Promise.all([work, pause(milliseconds)]);
  return result;
}
