import { siteAddress } from "#platform/site-address.ts";
import * as m from "#messages/entrance";
import type { Addressed } from "./addressed.ts";
import { sendToLogin } from "./send.ts";

/** The link with which somebody signs in without a password, for a quarter of an hour. */
export const sendSignInLink = (addressed: Addressed, token: string): Promise<void> =>
  sendToLogin(addressed, "sign-in-link", "secret", () => ({
    subject: m.linkMailSubject({ organisation: addressed.organisation.name }),
    paragraphs: [m.linkMailText()],
    button: { label: m.linkMailButton(), href: `${siteAddress()}/inloggen/link/${token}` },
    notes: [m.linkMailOnce(), m.mailNotAsked()],
  }));
