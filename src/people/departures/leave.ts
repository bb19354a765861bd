import type { Acting } from "#platform/action/acting.ts";
import { recordAll } from "#platform/activity/record.ts";
import { auditAll } from "#platform/audit/audit.ts";
import { dayAfter } from "../positions/day.ts";
import { keepPositions, todayOf } from "../positions/keep.ts";
import { deactivatePeople } from "../queries/bulk.ts";
import { endEmployments } from "../queries/employments.ts";

export interface Leaver {
  readonly id: string;
  readonly unitId: string | null;
  /** "2026-11-22"; today at the latest. */
  readonly lastDay: string;
  /** What the audit log keeps of it. */
  readonly details: Readonly<Record<string, unknown>>;
}

/**
 * These people no longer work here: without roles, leading nothing and in service until their last day. Log and spine hear
 * of each, and so the entrance ends their sessions. Call it after `lockOrganisation`.
 */
export async function leave(acting: Acting, leavers: readonly Leaver[]): Promise<void> {
  const today = await todayOf(acting);
  await deactivatePeople(
    acting,
    leavers.map(({ id }) => id),
  );
  for (const [lastDay, together] of Map.groupBy(leavers, (leaver) => leaver.lastDay)) {
    const ids = together.map(({ id }) => id);
    await keepPositions(acting, ids, lastDay === today ? today : dayAfter(lastDay));
    await endEmployments(acting, ids, lastDay);
  }
  await auditAll(
    acting,
    leavers.map(({ id, details }) => ({ action: "people.person.deactivated", subjectId: id, personId: id, details })),
  );
  await recordAll(
    acting,
    leavers.map(({ id, unitId }) => ({ verb: "people.left", object: { kind: "person", id }, context: { unitId } })),
  );
}
