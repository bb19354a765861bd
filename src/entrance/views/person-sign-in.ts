import type { Acting } from "#platform/action/acting.ts";
import { mayEndSessions, mayInvite, mayTurnOffSecondStep } from "../permissions.ts";
import type { SignInPerson } from "../subjects.ts";

/** How far somebody is with coming in. */
export type SignInState = "left" | "no_email" | "not_invited" | "invited" | "invitation_expired" | "can_sign_in";

export interface PersonSignInView {
  readonly personId: string;
  readonly name: string;
  readonly email: string | null;
  readonly state: SignInState;
  readonly invitedAt: Date | null;
  readonly expiresAt: Date | null;
  readonly hasSecondStep: boolean;
  /** Signs in with another address, until the one that stands here is confirmed. Which one is nobody else's business. */
  readonly usesOtherAddress: boolean;
  readonly can: { readonly invite: boolean; readonly endSessions: boolean; readonly turnOffSecondStep: boolean };
}

interface Known {
  readonly invitation: { readonly createdAt: Date; readonly expiresAt: Date } | undefined;
  readonly hasSecondStep: boolean;
  readonly loginEmail: string | null;
  readonly isSignedIn: boolean;
}

export function personSignInView(
  { actor, now }: Acting,
  subject: SignInPerson,
  { invitation, hasSecondStep, loginEmail, isSignedIn }: Known,
): PersonSignInView {
  const { person } = subject;
  const state = stateOf(person, invitation, now);
  return {
    personId: person.id,
    name: person.name,
    email: person.email,
    state,
    invitedAt: invitation?.createdAt ?? null,
    expiresAt: invitation?.expiresAt ?? null,
    hasSecondStep,
    usesOtherAddress: loginEmail !== null && person.email !== null && person.email !== loginEmail,
    can: {
      invite: ["not_invited", "invited", "invitation_expired"].includes(state) && mayInvite(actor, subject),
      endSessions: isSignedIn && mayEndSessions(actor, subject),
      turnOffSecondStep: hasSecondStep && mayTurnOffSecondStep(actor, subject),
    },
  };
}

function stateOf(person: SignInPerson["person"], invitation: Known["invitation"], now: Date): SignInState {
  if (person.deactivatedAt) return "left";
  if (person.loginId) return "can_sign_in";
  if (!person.email) return "no_email";
  if (!invitation) return "not_invited";
  return invitation.expiresAt > now ? "invited" : "invitation_expired";
}
