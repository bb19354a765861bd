import type { Acting } from "#platform/action/acting.ts";
import { newId } from "#platform/db/id.ts";
import { hashToken } from "#platform/identity/token.ts";
import { findOrganisationProfile, findPerson } from "#people";
import { newInvitationToken } from "../invitation-token.ts";
import { sendInvitationMail } from "../mails/invitation.ts";
import { replaceInvitation } from "../queries.ts";

/** Two weeks: long enough for a holiday or a run of night shifts. */
const lifetime = 14 * 24 * 3600_000;

/** Makes the link with which this person comes in for the first time, and mails it. The earlier link of this person no longer works. */
export async function sendInvitation(acting: Acting, personId: string): Promise<void> {
  const person = await findPerson(acting, personId);
  if (!person?.email || person.loginId || person.deactivatedAt) return;
  const token = newInvitationToken(acting.actor.organisationId);
  const expiresAt = new Date(acting.now.getTime() + lifetime);
  const { email } = person;
  await replaceInvitation(acting, { id: newId(), personId, tokenHash: hashToken(token), email, expiresAt });
  const { name } = await findOrganisationProfile(acting);
  await sendInvitationMail(acting, { person: { ...person, email }, organisation: name, token, expiresAt });
}
