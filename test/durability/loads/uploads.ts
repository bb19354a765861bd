import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import type { Browser } from "../browser.ts";
import { type Ask, compare, type Load, type Verdict } from "../load.ts";
import type { LessonPlace } from "./edits.ts";

const piece = 64 * 1024;
const pieces = 6;
/** A person may have twenty uploads on their way. */
const mostLeft = 5;

/** An author who brings files in pieces, goes on where a piece was cut off, and now and then walks away half-way. */
export class Uploads implements Load {
  readonly name = "resumed uploads";
  readonly #browser: Browser;
  readonly #lesson: LessonPlace;
  readonly #dataDir: string;
  readonly #sums: string[] = [];
  #begun = 0;
  /** How often an upload was taken up again behind bytes that had come in before. */
  resumed = 0;

  constructor(browser: Browser, lesson: LessonPlace, dataDir: string) {
    this.#browser = browser;
    this.#lesson = lesson;
    this.#dataDir = dataDir;
  }

  async step(): Promise<void> {
    this.#begun += 1;
    const bytes = textBytes(this.#begun);
    const walksAway = this.#begun % 4 === 0 && this.#begun <= 4 * mostLeft;
    const sent = walksAway ? bytes.subarray(0, piece * 2) : bytes;
    const upload = await sendInPieces(this.#browser, {
      name: `cijfers ${this.#begun}.txt`,
      purpose: "document",
      size: bytes.byteLength,
      bytes: sent,
      resumed: () => (this.resumed += 1),
    });
    if (walksAway) return;
    const { trainingId, lessonId } = this.#lesson;
    await this.#browser.post(`/trainingen/${trainingId}/lessen/${lessonId}/bestand`, {
      file: upload,
      revision: String(this.#sums.length + 1),
      description: "",
    });
    this.#sums.push(createHash("sha256").update(bytes).digest("hex"));
  }

  async verify(ask: Ask): Promise<Verdict> {
    const files = await ask<{ sum: string; key: string }>(
      `select file.sha256 as sum, file.storage_key as key from platform.file
       join platform.file_use use on use.organisation_id = file.organisation_id and use.file_id = file.id and use.object_id = $1`,
      [this.#lesson.lessonId],
    );
    const whole: string[] = [];
    for (const { sum, key } of files) {
      const bytes = await buffer(createReadStream(join(this.#dataDir, "files", key))).catch(() => null);
      if (bytes && createHash("sha256").update(bytes).digest("hex") === sum) whole.push(sum);
    }
    return compare(this.#sums, whole);
  }
}

interface Sending {
  readonly name: string;
  readonly purpose: string;
  readonly size: number;
  readonly bytes: Uint8Array;
  readonly resumed: () => void;
}

/** Sends a file as tus does (resumable uploads, version 1.0.0); returns the id of its upload. */
export async function sendInPieces(
  browser: Browser,
  { name, purpose, size, bytes, resumed }: Sending,
): Promise<string> {
  const protocol = { "tus-resumable": "1.0.0" };
  const metadata = Object.entries({ purpose, filename: name })
    .map(([key, value]) => `${key} ${Buffer.from(value).toString("base64")}`)
    .join(",");
  const begun = await browser.untilAnswered("/uploads", () => ({
    method: "POST",
    headers: { ...protocol, "upload-length": String(size), "upload-metadata": metadata },
  }));
  const path = begun.headers.get("location");
  if (begun.status !== 201 || !path) throw new Error(`An upload was refused: ${begun.status} ${begun.text}`);
  for (let offset = 0; offset < bytes.byteLength;) {
    const body = Buffer.from(bytes.subarray(offset, offset + piece));
    const headers = { ...protocol, "upload-offset": String(offset), "content-type": "application/offset+octet-stream" };
    const reply = await browser.ask(path, { method: "PATCH", headers, body });
    if (reply?.status === 204) offset = Number(reply.headers.get("upload-offset"));
    else if (reply && reply.status !== 409 && reply.status !== 423)
      throw new Error(`A piece was refused: ${reply.status} ${reply.text}`);
    else {
      const known = await browser.untilAnswered(path, () => ({ method: "HEAD", headers: protocol }));
      offset = Number(known.headers.get("upload-offset"));
      if (offset > 0) resumed();
    }
  }
  return path.split("/").at(-1) ?? "";
}

/** No two are the same. */
function textBytes(seed: number): Uint8Array {
  const line = `regel van bestand ${seed}, ${crypto.randomUUID()}\n`;
  return Buffer.from(line.repeat(Math.ceil((piece * pieces) / line.length))).subarray(0, piece * pieces);
}
