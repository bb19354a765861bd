import type { Acting } from "#platform/action/acting.ts";
import { organisationItself } from "#platform/actor.ts";
import { inOrganisation } from "#platform/db/database.ts";
import { newId } from "#platform/db/id.ts";
import type { Reader } from "#platform/i18n/locale.ts";
import { queueMail } from "#platform/mail/queue.ts";
import { composeMail } from "#ui/mail/compose-mail.tsx";
import type { Letter } from "#ui/mail/letter.ts";
import { findOrganisationProfile } from "#people";
import type { Addressed } from "./addressed.ts";

export interface Recipient extends Reader {
  readonly personId: string;
  readonly email: string;
}

/** Whether the mail holds a link that lets its reader in: then what it says is wiped as soon as it is sent. */
export type Secrecy = "secret" | "open";

/** Puts a letter in the outbox of the actor's organisation, in the language of who gets it. Nobody can do without it, so no preference holds it back; each is an event of its own. */
export async function sendLetter(
  acting: Acting,
  recipient: Recipient,
  kind: string,
  secrecy: Secrecy,
  write: () => Letter,
): Promise<void> {
  const { name, colour, logoFileId } = await findOrganisationProfile(acting);
  const look = { organisation: name, colour, logoFileId, preferencesHref: null };
  const { personId, email } = recipient;
  const event = `entrance.${kind}:${newId()}`;
  await queueMail(acting, {
    event,
    personId,
    recipient: email,
    secret: secrecy === "secret",
    ...composeMail(recipient, look, write),
  });
}

/** As `sendLetter`, when nobody is signed in yet: in the name of the organisation that the login enters. */
export async function sendToLogin(
  { organisation, email, at }: Addressed,
  kind: string,
  secrecy: Secrecy,
  write: () => Letter,
): Promise<void> {
  const { person } = organisation;
  const recipient = { personId: person.id, email, locale: person.locale, timeZone: person.timeZone };
  await inOrganisation(organisation.id, async (db) => {
    await sendLetter({ actor: organisationItself(organisation.id), db, now: at }, recipient, kind, secrecy, write);
  });
}
