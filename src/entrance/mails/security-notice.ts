import { siteAddress } from "#platform/site-address.ts";
import type { Acting } from "#platform/action/acting.ts";
import type { Person } from "#people";
import * as m from "#messages/entrance";
import type { Addressed } from "./addressed.ts";
import type { Letter } from "#ui/mail/letter.ts";
import { sendLetter, sendToLogin } from "./send.ts";

/** What changed about how somebody signs in. */
export type SecurityChange =
  | "email"
  | "password"
  | "passkeyAdded"
  | "passkeyRemoved"
  | "secondStepOn"
  | "secondStepOff"
  | "recoveryCodes";

const notice = (change: SecurityChange, at: Date): Letter => ({
  subject: m.securityMailSubject({ change }),
  paragraphs: [m.securityMailText({ change, at }), m.securityMailWasItYou()],
  button: { label: m.securityMailButton(), href: `${siteAddress()}/account` },
  notes: [],
});

/** Tells the owner of a login that something changed, so that a stranger cannot do it unseen. */
export const sendSecurityNotice = (addressed: Addressed, change: SecurityChange): Promise<void> =>
  sendToLogin(addressed, "security-notice", "open", () => notice(change, addressed.at));

/** As `sendSecurityNotice`, in the transaction of the change. */
export const mailSecurityNotice = (
  acting: Acting,
  { email, person }: { readonly email: string; readonly person: Person },
  change: SecurityChange,
): Promise<void> =>
  sendLetter(
    acting,
    { personId: person.id, email, locale: person.locale, timeZone: person.timeZone },
    "security-notice",
    "open",
    () => notice(change, acting.now),
  );
