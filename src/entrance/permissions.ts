/** Who may do what at the entrance, as sentences. Before somebody has signed in there is no actor: there the secrets decide. */
import { type Actor, hasRole, isPerson } from "#platform/actor.ts";

/** Somebody as far as signing in is concerned. */
export interface SignInSubject {
  readonly id: string;
  readonly isAdministrator: boolean;
  /** The login belongs to other organisations too. */
  readonly isShared: boolean;
}

/** How somebody signs in is theirs alone to change. */
export const mayChangeOwnLogin = (actor: Actor, login: { readonly person: { readonly id: string } }): boolean =>
  isPerson(actor, login.person.id);

/** The people's keepers invite; an administrator is invited by administrators alone, for an invitation is a key. */
export const mayInvite = (actor: Actor, person: SignInSubject): boolean =>
  hasRole(actor, "administrator") || (hasRole(actor, "hr_adviser") && !person.isAdministrator);

export const maySeeSignIn = mayInvite;

export const mayEndSessions = mayInvite;

/** For who lost the app and the recovery codes. Where others rely on the login too, no single organisation may weaken it. */
export const mayTurnOffSecondStep = (actor: Actor, person: SignInSubject): boolean =>
  hasRole(actor, "administrator") && !person.isShared && !isPerson(actor, person.id);

export const maySetUp = (actor: Actor): boolean => hasRole(actor, "administrator");
