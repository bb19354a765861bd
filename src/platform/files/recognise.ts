import { open } from "node:fs/promises";
import { fileTypeFromFile } from "file-type";
import { typeByExtension } from "./formats.ts";

/** One kind under the name that we use for it. */
const sameAs: Readonly<Record<string, string>> = {
  "video/x-m4v": "video/mp4",
  "audio/x-m4a": "audio/mp4",
  "audio/ogg; codecs=opus": "audio/ogg",
  "image/apng": "image/png",
};

const oldOffice = ["application/msword", "application/vnd.ms-excel", "application/vnd.ms-powerpoint"];
const plainTexts = ["text/csv", "text/markdown", "text/calendar", "application/x-subrip", "text/plain"];
const unknown = "application/octet-stream";
/** Controls that no text has. */
const notInText = /[^\P{Cc}\t\n\v\f\r\u{80}-\u{9f}]/u;
const sampled = 64 * 1024;

/**
 * The content type of the file at `path`, told by its bytes. Its name only chooses where the bytes leave a choice: among
 * the old Office formats, which share one container, and among plain texts, which have no mark at all.
 */
export async function recognise(path: string, name: string): Promise<string> {
  const detected = (await fileTypeFromFile(path))?.mime;
  if (detected === "application/x-cfb") return typeByExtension(name, oldOffice) ?? detected;
  if (detected && detected !== "application/xml") return sameAs[detected] ?? detected;
  return recogniseText(await sampleOf(path), name);
}

async function sampleOf(path: string): Promise<Buffer> {
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(sampled), 0, sampled, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** A page is named as such whatever its name says, so that it can never pass for a text. */
export function recogniseText(sample: Buffer, name: string): string {
  const text = decode(sample);
  if (text === null) return unknown;
  if (/^WEBVTT(?=\s|$)/.test(text)) return "text/vtt";
  const start = text.replace(/^(?:<\?xml[^>]*>|<!--[\s\S]*?-->|<!doctype svg[^>]*>|\s)+/i, "");
  if (/^<svg[\s>]/i.test(start)) return "image/svg+xml";
  if (/^\s*<\?xml/i.test(text)) return "application/xml";
  if (/^<(?:!doctype|[a-z]+[\s/>])/i.test(start)) return "text/html";
  return typeByExtension(name, plainTexts) ?? "text/plain";
}

function decode(sample: Buffer): string | null {
  const encoding =
    sample[0] === 0xff && sample[1] === 0xfe
      ? "utf-16le"
      : sample[0] === 0xfe && sample[1] === 0xff
        ? "utf-16be"
        : "utf-8";
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(sample, { stream: true });
    return notInText.test(text) ? null : text;
  } catch {
    return isWesternText(sample) ? sample.toString("latin1") : null;
  }
}

/** Windows-1252, as an older Excel writes it: no controls but tab and line ends. */
const isWesternText = (sample: Buffer): boolean =>
  sample.every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d);
