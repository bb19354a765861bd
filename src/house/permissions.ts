import type { Scope } from "#blocks";
import { type Actor, hasRole } from "#platform/actor.ts";

/** A scope as far as permission is concerned. */
export interface ScopeToSee {
  readonly scope: Scope;
  /** Of a unit: whether the actor works in it. */
  readonly isOwn: boolean;
}

/**
 * Everybody may see their own house, that of the unit in which they work, and that of the whole organisation; a leader also
 * those of all units they lead, an HR adviser every unit's. The house of one other person exists for nobody (trust 1 and 2).
 */
export function mayLookAt(actor: Actor, { scope, isOwn }: ScopeToSee): boolean {
  if (scope.kind === "organisation") return hasRole(actor, "employee");
  if (scope.kind === "person") return scope.personId === actor.personId;
  return isOwn || mayWalkInto(actor, scope.unitId);
}

/** The units of the tree that somebody can go through besides their own. */
export { mayFollow } from "#people";

export const mayWalkInto = (actor: Actor, unitId: string): boolean =>
  actor.ledUnitIds.includes(unitId) || mayWalkEverywhere(actor);

export const mayWalkEverywhere = (actor: Actor): boolean => hasRole(actor, "hr_adviser");
