import { organisationItself } from "#platform/actor.ts";
import { globalDatabase, readingInOrganisation } from "#platform/db/database.ts";
import { findMemberships } from "#platform/identity/queries/logins.ts";
import { findPersonByLogin, type Person } from "#people";

export interface OpenOrganisation {
  readonly id: string;
  readonly name: string;
  /** Who the login is there. */
  readonly person: Person;
  readonly hasEntered: boolean;
}

/** The organisations that a login may enter now, the one entered last first. Where its person has left, the door is closed. */
export async function openOrganisations(loginId: string): Promise<OpenOrganisation[]> {
  const memberships = await findMemberships(globalDatabase(), loginId);
  const found = await Promise.all(
    memberships.map(async ({ id, name, enteredAt }) => {
      const person = await readingInOrganisation(id, (db) =>
        findPersonByLogin({ db, actor: organisationItself(id) }, loginId),
      );
      return person && !person.deactivatedAt ? { id, name, person, hasEntered: enteredAt !== null } : null;
    }),
  );
  return found.filter((organisation) => organisation !== null);
}

/** Where somebody goes who did not choose: where they were last, or the only place there is. Null: they choose. */
export function organisationToEnter(organisations: readonly OpenOrganisation[]): OpenOrganisation | null {
  const [first] = organisations;
  return first && (organisations.length === 1 || first.hasEntered) ? first : null;
}
