import { buffer } from "node:stream/consumers";
import type { SendMailOptions } from "nodemailer";
import sharp from "sharp";
import type { Actor } from "../actor.ts";
import { now } from "../clock.ts";
import { readingInOrganisation } from "../db/database.ts";
import { findFile } from "../files/queries/files.ts";
import { fileStore } from "../files/storage.ts";
import { siteAddress } from "../site-address.ts";
import type { OutgoingMail } from "./queries.ts";

/** An image in a mail is one of our files, named as `cid:file-<id>`; it travels along, so that opening the mail tells nobody. */
const enclosedFile = /cid:file-([0-9a-f-]{36})/g;

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
    attachments: await enclosedImages(actor, mail.html),
    headers: { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" },
  };
}

async function enclosedImages(actor: Actor, html: string): Promise<NonNullable<SendMailOptions["attachments"]>> {
  const fileIds = new Set([...html.matchAll(enclosedFile)].map(([, fileId = ""]) => fileId));
  const images = await Promise.all(
    [...fileIds].map(async (fileId) => ({ fileId, content: await smallPng(actor, fileId) })),
  );
  return images.flatMap(({ fileId, content }) =>
    content
      ? [
          {
            cid: `file-${fileId}`,
            content,
            contentType: "image/png",
            filename: "logo.png",
            contentDisposition: "inline" as const,
          },
        ]
      : [],
  );
}

/** As PNG, for mail programs that know no WebP; twice the height at which it is shown. Null when the file is gone. */
async function smallPng(actor: Actor, fileId: string): Promise<Buffer | null> {
  const file = await readingInOrganisation(actor.organisationId, (db) => findFile({ actor, db, now: now() }, fileId));
  if (!file?.contentType.startsWith("image/")) return null;
  return sharp(await buffer(await fileStore().get(file.storageKey)))
    .resize({ height: 80, width: 480, fit: "inside", withoutEnlargement: true })
    .png()
    .toBuffer();
}
