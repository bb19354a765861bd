import { withPictures } from "#platform/mail/pictures.ts";
import type { Actor } from "#platform/actor.ts";

interface MailContent {
  readonly html: string;
  readonly text: string;
}

/** Nothing of a mail may run, or fetch anything from elsewhere; its links open in a tab of their own. */
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox";

/** A mail as it looks to its reader, to stand in a frame of the mailbox page. */
export async function mailAnswer(actor: Actor, { html }: MailContent): Promise<Response> {
  const shown = (await withPictures(actor, html)).replace(/<head>/i, '<head><base target="_blank">');
  return answer(shown, "text/html; charset=utf-8");
}

/** The same mail as plain text. */
export const plainMailAnswer = ({ text }: MailContent): Response => answer(text, "text/plain; charset=utf-8");

const answer = (body: string, contentType: string): Response =>
  new Response(body, {
    headers: { "content-type": contentType, "content-security-policy": policy, "cache-control": "private, no-store" },
  });
