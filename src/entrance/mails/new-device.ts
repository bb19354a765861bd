import { siteAddress } from "#platform/site-address.ts";
import * as m from "#messages/entrance";
import { deviceWords } from "../device-words.ts";
import type { Addressed } from "./addressed.ts";
import { sendToLogin } from "./send.ts";

/** Asks the owner of a login whether it was they who signed in with a browser that was not seen before. `device` is its User-Agent. */
export function sendNewDeviceNotice(addressed: Addressed, device: string): Promise<void> {
  const { at, organisation } = addressed;
  return sendToLogin(addressed, "new-device", "open", () => ({
    subject: m.newDeviceMailSubject(),
    paragraphs: [
      m.newDeviceMailText({ at, device: deviceWords(device, organisation.person) }),
      m.securityMailWasItYou(),
    ],
    button: { label: m.securityMailButton(), href: `${siteAddress()}/account` },
    notes: [m.newDeviceMailAgain()],
  }));
}
