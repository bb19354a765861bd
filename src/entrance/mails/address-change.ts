import { siteAddress } from "#platform/site-address.ts";
import type { Acting } from "#platform/action/acting.ts";
import { findOrganisationProfile, type Person } from "#people";
import * as m from "#messages/entrance";
import { type Recipient, sendLetter } from "./send.ts";

type Addressee = Person & { readonly email: string };

const recipientOf = ({ id, locale, timeZone }: Person, email: string): Recipient => ({
  personId: id,
  email,
  locale,
  timeZone,
});

/** Asks at the new address to confirm it, with a link that works once, for seven days, and only for who signs in besides. */
export async function sendAddressLink(acting: Acting, person: Addressee, token: string): Promise<void> {
  const { name: organisation } = await findOrganisationProfile(acting);
  await sendLetter(acting, recipientOf(person, person.email), "address-link", "secret", () => ({
    subject: m.addressMailSubject({ organisation }),
    paragraphs: [m.addressMailText({ organisation, email: person.email })],
    button: { label: m.addressMailButton(), href: `${siteAddress()}/account/adres/${token}` },
    notes: [m.addressMailOnce(), m.mailNotAsked()],
  }));
}

/** Tells at the old address that another was written down, and that nothing changes without its owner. */
export async function sendAddressNotice(acting: Acting, person: Addressee, oldEmail: string): Promise<void> {
  const { name: organisation } = await findOrganisationProfile(acting);
  await sendLetter(acting, recipientOf(person, oldEmail), "address-notice", "open", () => ({
    subject: m.addressNoticeSubject({ organisation }),
    paragraphs: [m.addressNoticeText({ organisation, email: person.email }), m.addressNoticeWrong()],
    button: { label: m.securityMailButton(), href: `${siteAddress()}/account` },
    notes: [],
  }));
}
