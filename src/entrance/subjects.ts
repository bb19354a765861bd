import type { Acting } from "#platform/action/acting.ts";
import { findMemberships } from "#platform/identity/queries/logins.ts";
import { findPerson, type Person } from "#people";
import type { SignInSubject } from "./permissions.ts";

/** A person with what matters for who may change how they sign in. */
export interface SignInPerson extends SignInSubject {
  readonly person: Person;
}

export async function findSignInPerson(
  acting: Acting,
  { personId }: { personId: string },
): Promise<SignInPerson | null> {
  const person = await findPerson(acting, personId);
  if (!person) return null;
  const memberships = person.loginId ? await findMemberships(acting.db, person.loginId) : [];
  return { id: person.id, isAdministrator: person.isAdministrator, isShared: memberships.length > 1, person };
}
