import type { Actor } from "#platform/actor.ts";
import { mayChangePerson, type PersonSubject } from "./permissions.ts";

/** True when nobody else at work is an administrator. */
export const isLastAdministrator = (administratorIds: readonly string[], personId: string): boolean =>
  administratorIds.length === 1 && administratorIds[0] === personId;

interface Candidate extends PersonSubject {
  readonly email: string | null;
  readonly loginId: string | null;
  readonly deactivatedAt: Date | null;
}

/** Who of these people can be invited, and how many of the others cannot for which reason. */
export interface Invitees {
  readonly invitable: readonly { readonly id: string }[];
  readonly canSignIn: number;
  readonly withoutEmail: number;
  /** Left, or an administrator whom only an administrator invites. */
  readonly notAllowed: number;
}

export function sortInvitees(actor: Actor, people: readonly Candidate[]): Invitees {
  const allowed = people.filter((person) => person.deactivatedAt === null && mayChangePerson(actor, person));
  const outside = allowed.filter((person) => person.loginId === null);
  const invitable = outside.filter((person) => person.email !== null);
  return {
    invitable,
    canSignIn: allowed.length - outside.length,
    withoutEmail: outside.length - invitable.length,
    notAllowed: people.length - allowed.length,
  };
}
