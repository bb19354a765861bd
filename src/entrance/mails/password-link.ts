import { siteAddress } from "#platform/site-address.ts";
import * as m from "#messages/entrance";
import type { Addressed } from "./addressed.ts";
import { sendToLogin } from "./send.ts";

/** The link with which somebody chooses a new password, for an hour. */
export const sendPasswordLink = (addressed: Addressed, token: string): Promise<void> =>
  sendToLogin(addressed, "password-link", "secret", () => ({
    subject: m.passwordMailSubject({ organisation: addressed.organisation.name }),
    paragraphs: [m.passwordMailText()],
    button: { label: m.passwordMailButton(), href: `${siteAddress()}/wachtwoord/${token}` },
    notes: [m.passwordMailOnce(), m.mailNotAsked()],
  }));
