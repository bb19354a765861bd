import type { Scope } from "#blocks";
import type { Actor } from "#platform/actor.ts";

/**
 * Everybody may see their own house and that of the whole organisation; a leader also that of the units they lead. The
 * house of one other person exists for nobody (trust 1 and 2).
 */
export function mayLookAt(actor: Actor, scope: Scope): boolean {
  if (scope.kind === "organisation") return true;
  if (scope.kind === "person") return scope.personId === actor.personId;
  return actor.ledUnitIds.includes(scope.unitId);
}
