import { type Actor, hasRole } from "#platform/actor.ts";

/** Beginning anew takes away what all who look around have done: the administrator of the demonstration decides. */
export const mayBeginAnew = (actor: Actor): boolean => hasRole(actor, "administrator");
