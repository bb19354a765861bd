import { siteAddress } from "#platform/site-address.ts";
import type { Acting } from "#platform/action/acting.ts";
import type { Person } from "#people";
import * as m from "#messages/entrance";
import { sendLetter } from "./send.ts";

interface InvitationLetter {
  readonly person: Person & { readonly email: string };
  readonly organisation: string;
  readonly token: string;
  readonly expiresAt: Date;
}

/** Welcomes a colleague, with the link to come in for the first time. */
export async function sendInvitationMail(
  acting: Acting,
  { person, organisation, token, expiresAt }: InvitationLetter,
): Promise<void> {
  const recipient = { personId: person.id, email: person.email, locale: person.locale, timeZone: person.timeZone };
  await sendLetter(acting, recipient, "invitation", "secret", () => ({
    subject: m.invitationMailSubject({ organisation }),
    paragraphs: [m.invitationMailHello({ name: person.name }), m.invitationMailText({ organisation })],
    button: { label: m.invitationMailButton(), href: `${siteAddress()}/uitnodiging/${token}` },
    notes: [m.invitationMailUntil({ until: expiresAt })],
  }));
}
