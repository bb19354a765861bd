import { type Actor, organisationItself } from "#platform/actor.ts";
import { globalDatabase, readingInOrganisation } from "#platform/db/database.ts";
import { findLoginByEmail } from "#platform/identity/queries/logins.ts";
import { hashToken } from "#platform/identity/token.ts";
import { findOrganisationProfile, findPerson, type Person } from "#people";
import { organisationOfToken } from "./invitation-token.ts";
import { findInvitation } from "./queries.ts";

/** An invitation that can be accepted now. */
export interface Invitation {
  readonly id: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly person: Person;
  readonly email: string;
  /** The login that this address has already; it is asked to sign in first. */
  readonly knownLoginId: string | null;
}

/** What a link of a mail invites to; null when it was used, has expired, was renewed, or no longer fits the person. */
export async function readInvitation(token: string, at: Date): Promise<Invitation | null> {
  const organisationId = organisationOfToken(token);
  if (!organisationId) return null;
  const found = await readingInOrganisation(organisationId, async (db) => {
    const within = { db, actor: organisationItself(organisationId) };
    const invitation = await findInvitation(within, hashToken(token));
    const person = invitation && (await findPerson(within, invitation.personId));
    if (!invitation || !person || invitation.acceptedAt || invitation.expiresAt <= at) return null;
    if (person.deactivatedAt || person.loginId || person.email !== invitation.email) return null;
    const { name } = await findOrganisationProfile(within);
    return { id: invitation.id, organisationId, organisationName: name, person, email: invitation.email };
  });
  if (!found) return null;
  const login = await findLoginByEmail(globalDatabase(), found.email);
  return { ...found, knownLoginId: login?.id ?? null };
}

/** Who accepts: the invited person, who has no roles yet in what they do here. */
export const invitedActor = ({ organisationId, person }: Invitation): Actor => ({
  organisationId,
  personId: person.id,
  name: person.name,
  roles: new Set(["employee"]),
  ledUnitIds: [],
  locale: person.locale,
  timeZone: person.timeZone,
});
