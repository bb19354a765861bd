import type { Acting } from "#platform/action/acting.ts";
import { Invalid } from "#platform/errors/errors.ts";
import type { StoredFile } from "#platform/files/file.ts";
import { fileStore } from "#platform/files/storage.ts";
import { storeFile } from "#platform/files/store-file.ts";
import { finishUpload } from "#platform/files/uploads/finish-upload.ts";
import * as m from "#messages/academy";
import { type Fault, faultInWebVtt, webVttFromSubRip } from "./webvtt.ts";

/** The captions of an upload as WebVTT that a player can show; a SubRip file is converted. Throws Invalid on the field `captions`. */
export async function takeCaptions(acting: Acting, uploadId: string): Promise<StoredFile> {
  const file = await finishUpload(acting, uploadId, "captions");
  const text = decoded(await contentOf(file));
  const isSubRip = file.contentType === "application/x-subrip";
  const captions = isSubRip ? webVttFromSubRip(text) : text;
  const fault = faultInWebVtt(captions);
  if (fault) throw new Invalid({ captions: sentenceOf(fault, isSubRip) });
  if (!isSubRip) return file;
  return await storeFile(acting, {
    bytes: oneChunk(captions),
    name: file.name.replace(/\.srt$/i, ".vtt"),
    purpose: "captions",
  });
}

async function contentOf(file: StoredFile): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of await fileStore().get(file.storageKey)) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks);
}

/** WebVTT is UTF-8; an old SubRip file may be Windows-1252. */
function decoded(bytes: Buffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

function sentenceOf({ line, what }: Fault, isSubRip: boolean): () => string {
  if (what === "no cues" || isSubRip) return m.captionsEmpty;
  if (what === "no header") return m.captionsWithoutHeader;
  return what === "not a time" ? () => m.captionsTimeWrong({ line }) : () => m.captionsTimeBackwards({ line });
}

async function* oneChunk(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}
