import type { Acting } from "#platform/action/acting.ts";
import { siteAddress } from "#platform/site-address.ts";
import type { MailLook } from "#ui/mail/letter.ts";
import { findOrganisationProfile } from "#people";

/** How this organisation's mail looks, with the way to the reader's preferences. */
export async function mailLook(acting: Acting): Promise<MailLook> {
  const { name, colour, logoFileId } = await findOrganisationProfile(acting);
  return { organisation: name, colour, logoFileId, preferencesHref: `${siteAddress()}/meldingen/voorkeuren` };
}
