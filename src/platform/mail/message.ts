import type { SendMailOptions } from "nodemailer";
import type { Actor } from "../actor.ts";
import { siteAddress } from "../site-address.ts";
import { picturesIn } from "./pictures.ts";
import type { OutgoingMail } from "./queries.ts";

/** The mail as it goes out. Its Message-ID stays the same at every attempt. */
export async function messageFor(
  actor: Actor,
  mail: OutgoingMail,
  from: { readonly name: string; readonly address: string },
): Promise<SendMailOptions> {
  return {
    messageId: `<${mail.id}@${new URL(siteAddress()).hostname}>`,
    from,
    to: { name: "", address: mail.recipient },
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    attachments: (await picturesIn(actor, mail.html)).map(({ fileId, png }) => ({
      cid: `file-${fileId}`,
      content: png,
      contentType: "image/png",
      filename: "logo.png",
      contentDisposition: "inline",
    })),
    headers: {
      "Auto-Submitted": "auto-generated",
      "X-Auto-Response-Suppress": "All",
      ...(mail.stopUrl
        ? { "List-Unsubscribe": `<${mail.stopUrl}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" }
        : {}),
    },
  };
}
