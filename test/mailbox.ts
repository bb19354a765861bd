import { inOrganisation } from "#platform/db/database.ts";
import type { CastOrganisation } from "./cast.ts";

export interface ReadMail {
  readonly subject: string;
  readonly text: string;
  readonly recipient: string;
}

/** The mails to this address in the organisation's outbox, the newest first. */
export const mailsTo = (organisation: Pick<CastOrganisation, "id">, recipient: string): Promise<ReadMail[]> =>
  inOrganisation(organisation.id, (db) =>
    db
      .selectFrom("platform.mail")
      .select(["subject", "plain_text as text", "recipient"])
      .where("organisation_id", "=", organisation.id)
      .where("recipient", "=", recipient)
      .orderBy("id", "desc")
      .execute(),
  );

/** The path of the link in a mail that begins with `start`: "/inloggen/link/". Throws when there is none. */
export function linkIn(mail: ReadMail | undefined, start: string): string {
  const link = mail?.text.match(/https?:\/\/[^\s/]+(\/\S+)/)?.[1];
  if (!link?.startsWith(start)) throw new Error(`No link to ${start} in the mail "${mail?.subject ?? "(none)"}".`);
  return link;
}
