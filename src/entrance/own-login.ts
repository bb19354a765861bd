import type { Acting } from "#platform/action/acting.ts";
import { findLogin } from "#platform/identity/queries/logins.ts";
import { findPerson, type Person } from "#people";

/** How the actor signs in. */
export interface OwnLogin {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly passwordHash: string | null;
  readonly person: Person;
}

/** The actor's own login: what every action of the account page is about. Null for the organisation's own jobs. */
export async function findOwnLogin(acting: Acting): Promise<OwnLogin | null> {
  const { personId } = acting.actor;
  const person = personId ? await findPerson(acting, personId) : undefined;
  const login = person?.loginId ? await findLogin(acting.db, person.loginId) : undefined;
  return person && login ? { ...login, person } : null;
}
