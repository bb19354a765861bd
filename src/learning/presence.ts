import type { Acting } from "#platform/action/acting.ts";
import { lockEnrolment } from "./queries/progress.ts";
import { findPresence } from "./queries/outline.ts";
import { secondsBetween } from "./rules/time.ts";

/**
 * Seconds of learning since the last sign of life in a lesson, counted by the server. Takes hold of the enrolment first, so
 * that two tabs of one lesson never count the same time twice.
 */
export async function presenceSeconds(acting: Acting, enrolmentId: string, lessonId: string): Promise<number> {
  await lockEnrolment(acting, enrolmentId);
  const presence = await findPresence(acting, enrolmentId, lessonId);
  return presence ? secondsBetween(presence.lastSeenAt, acting.now) : 0;
}
