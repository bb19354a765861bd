import { join } from "node:path";
import { Readable } from "node:stream";
import sharp from "sharp";
import type { Acting } from "#platform/action/acting.ts";
import { organisationItself } from "#platform/actor.ts";
import { attachFile } from "#platform/files/attach.ts";
import { storeFile } from "#platform/files/store-file.ts";
import { root } from "#platform/root.ts";
import { lessonUse } from "../queries/files.ts";

const picture = /\]\(beeld:([a-z-]+)\.svg\)/g;

/** A lesson's words with its drawings of `pictures/` in the file store: "beeld:doorway.svg" becomes the file that the lesson shows. */
export async function hangPictures(acting: Acting, lessonId: string, words: string): Promise<string> {
  let hung = words;
  for (const [mark, name = ""] of words.matchAll(picture)) {
    const fileId = await hangPicture(acting, lessonId, name);
    hung = hung.replace(mark, `](bestand:${fileId})`);
  }
  return hung;
}

async function hangPicture(acting: Acting, lessonId: string, name: string): Promise<string> {
  const itself = { ...acting, actor: organisationItself(acting.actor.organisationId) };
  const bytes = await sharp(join(root, "src/academy/demo/pictures", `${name}.svg`))
    .png()
    .toBuffer();
  const file = await storeFile(itself, { bytes: Readable.from([bytes]), name: `${name}.png`, purpose: "image" });
  await attachFile(itself, file.id, { kind: lessonUse, id: lessonId });
  return file.id;
}
