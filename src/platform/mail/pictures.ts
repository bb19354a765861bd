import { buffer } from "node:stream/consumers";
import sharp from "sharp";
import type { Actor } from "../actor.ts";
import { now } from "../clock.ts";
import { readingInOrganisation } from "../db/database.ts";
import { findFile } from "../files/queries/files.ts";
import { fileStore } from "../files/storage.ts";

/** An image in a mail is one of our files, named as `cid:file-<id>`; it travels along, so that opening the mail tells nobody. */
const enclosedFile = /cid:file-([0-9a-f-]{36})/g;

export interface Picture {
  readonly fileId: string;
  readonly png: Buffer;
}

/** The images that this mail names, as PNG for mail programs that know no WebP, at twice the height at which they are shown. */
export async function picturesIn(actor: Actor, html: string): Promise<Picture[]> {
  const fileIds = new Set([...html.matchAll(enclosedFile)].map(([, fileId = ""]) => fileId));
  const pictures = await Promise.all([...fileIds].map((fileId) => pictureOf(actor, fileId)));
  return pictures.filter((picture) => picture !== null);
}

/** The mail with its images within it, to show in a browser. */
export async function withPictures(actor: Actor, html: string): Promise<string> {
  const pictures = new Map((await picturesIn(actor, html)).map(({ fileId, png }) => [fileId, png.toString("base64")]));
  return html.replaceAll(
    enclosedFile,
    (_name, fileId: string) => `data:image/png;base64,${pictures.get(fileId) ?? ""}`,
  );
}

/** Null when the file is gone. */
async function pictureOf(actor: Actor, fileId: string): Promise<Picture | null> {
  const file = await readingInOrganisation(actor.organisationId, (db) => findFile({ actor, db, now: now() }, fileId));
  if (!file?.contentType.startsWith("image/")) return null;
  const bytes = await buffer(await fileStore().get(file.storageKey));
  const png = await sharp(bytes)
    .resize({ height: 80, width: 480, fit: "inside", withoutEnlargement: true })
    .png()
    .toBuffer();
  return { fileId, png };
}
