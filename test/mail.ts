import { inOrganisation } from "#platform/db/database.ts";
import { siteAddress } from "#platform/site-address.ts";
import type { CastOrganisation } from "./cast.ts";

export interface OutboxMail {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly event: string;
  readonly state: string;
}

/** What this organisation has in its outbox for an address, the latest first. */
export function mailsTo(organisation: CastOrganisation, recipient: string): Promise<OutboxMail[]> {
  return inOrganisation(organisation.id, (db) =>
    db
      .selectFrom("platform.mail")
      .select(["subject", "html", "plain_text as text", "event", "state"])
      .where("organisation_id", "=", organisation.id)
      .where("recipient", "=", recipient)
      .orderBy("id", "desc")
      .execute(),
  );
}

/** The path of the link in a mail that begins with `path`, as its reader would follow it. */
export function linkIn(mail: Pick<OutboxMail, "text"> | undefined, path: string): string {
  const start = mail?.text.indexOf(siteAddress() + path) ?? -1;
  if (!mail || start < 0) throw new Error(`The mail has no link to ${path}.`);
  return /^\S+/.exec(mail.text.slice(start + siteAddress().length))?.[0] ?? "";
}
