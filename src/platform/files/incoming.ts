import { createWriteStream } from "node:fs";
import { mkdir, opendir, rm, stat, statfs } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { isId } from "../db/id.ts";
import { incomingFolder } from "./storage.ts";
import { Unreadable } from "./unreadable.ts";

/** Where the bytes of an upload stand while they come in. */
export function incomingPath(organisationId: string, uploadId: string): string {
  if (!isId(organisationId) || !isId(uploadId)) throw new TypeError("An upload is named by its id.");
  return join(incomingFolder(), organisationId, uploadId);
}

/** Writes `bytes` from `offset` on; what had come in when the sender goes away stays there. Returns the offset reached. */
export async function writeIncoming(path: string, bytes: AsyncIterable<Uint8Array>, offset: number): Promise<number> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const target = createWriteStream(path, { flags: offset === 0 ? "w" : "r+", start: offset, mode: 0o600 });
  await pipeline(bytes, target);
  return offset + target.bytesWritten;
}

/** How many bytes have come in; 0 when none have. */
export async function incomingSize(path: string): Promise<number> {
  return stat(path)
    .then(({ size }) => size)
    .catch(() => 0);
}

export const removeIncoming = (path: string): Promise<void> => rm(path, { force: true });

/** Passes bytes on, and breaks off with `sentence` as soon as there are more than `most`. */
export async function* atMost(
  bytes: AsyncIterable<Uint8Array>,
  most: number,
  sentence: () => string,
): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of bytes) {
    size += chunk.byteLength;
    if (size > most) throw new Unreadable(sentence);
    yield chunk;
  }
}

const keptFree = 512 * 1024 * 1024;

/** Is there room for this many bytes twice (coming in, and being put away) with something to spare for the database? */
export async function hasRoomFor(bytes: number): Promise<boolean> {
  const { bavail, bsize } = await statfs(incomingFolder());
  return bavail * bsize > bytes * 2 + keptFree;
}

/** Removes what came in for this organisation and was last written to before `before`. */
export async function removeIncomingBefore(organisationId: string, before: Date): Promise<void> {
  const folder = join(incomingFolder(), organisationId);
  const entries = await opendir(folder).catch(() => null);
  for await (const entry of entries ?? []) {
    const path = join(folder, entry.name);
    const found = await stat(path).catch(() => null);
    if (found && found.mtime < before) await removeIncoming(path);
  }
}
