import type { Acting } from "#platform/action/acting.ts";
import { type Actor, hasRole } from "#platform/actor.ts";
import { findIdsWithRole } from "#people";

/** Who mends what nobody else can: the HR advisers, or without these the administrators. */
export async function whoKeepsPeople(acting: Acting): Promise<readonly string[]> {
  const advisers = await findIdsWithRole(acting, "hr_adviser");
  return advisers.length > 0 ? advisers : findIdsWithRole(acting, "administrator");
}

/** Who may be one of them. */
export const mayKeepPeople = (actor: Actor): boolean => hasRole(actor, "hr_adviser", "administrator");
