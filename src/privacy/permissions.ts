/** Who may do what with data about people, as sentences. */
import { type Actor, hasRole, isPerson } from "#platform/actor.ts";

/** Everybody reads, takes along and asks about what is stored of themselves. */
export const mayKnowOwnData = (actor: Actor): boolean => hasRole(actor, "employee");

/** Requests are handled by who keeps the people. */
export const mayHandleRequests = (actor: Actor): boolean => hasRole(actor, "hr_adviser", "administrator");

/** Nobody decides about their own request. */
export const mayDecideOn = (actor: Actor, request: { readonly personId: string }): boolean =>
  mayHandleRequests(actor) && !isPerson(actor, request.personId);

/** What is stored, for what, who sees it, how long, and what retention removed: the works council reads along (trust 10). */
export const maySeeRegister = (actor: Actor): boolean => hasRole(actor, "hr_adviser", "works_council", "administrator");
