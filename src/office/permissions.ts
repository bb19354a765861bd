import { type Actor, hasRole } from "#platform/actor.ts";

/** The office is the administrator's: mailbox, audit log and state of the house. */
export const mayKeepOffice = (actor: Actor): boolean => hasRole(actor, "administrator");
