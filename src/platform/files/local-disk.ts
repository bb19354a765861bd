import { createHash, randomUUID } from "node:crypto";
import { createReadStream, mkdirSync } from "node:fs";
import { mkdir, open, opendir, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type ByteRange, checkKey, FileMissing, type FileStore, type Kept } from "./store.ts";

/** Files in a folder of this machine. What is not yet whole stands beside them under a name that is no key. */
export class LocalDisk implements FileStore {
  readonly #folder: string;
  readonly #unfinished: string;

  constructor(folder: string) {
    this.#folder = folder;
    this.#unfinished = join(folder, ".unfinished");
    mkdirSync(this.#unfinished, { recursive: true, mode: 0o700 });
  }

  /** Where the bytes of a key stand, for libraries that read a file by its path. */
  pathOf(key: string): string {
    checkKey(key);
    return join(this.#folder, key);
  }

  async put(key: string, bytes: AsyncIterable<Uint8Array>): Promise<Kept> {
    const path = this.pathOf(key);
    const unfinished = join(this.#unfinished, randomUUID());
    try {
      const kept = await writeDurably(unfinished, bytes);
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      await rename(unfinished, path);
      await syncFolder(dirname(path));
      return kept;
    } catch (error) {
      await rm(unfinished, { force: true });
      throw error;
    }
  }

  async get(key: string, range?: ByteRange): Promise<Readable> {
    const handle = await open(this.pathOf(key)).catch((error: unknown) => {
      throw isAbsent(error) ? new FileMissing(key) : error;
    });
    return createReadStream("", { fd: handle, ...range });
  }

  async stat(key: string): Promise<{ size: number; modifiedAt: Date } | null> {
    try {
      const { size, mtime } = await stat(this.pathOf(key));
      return { size, modifiedAt: mtime };
    } catch (error) {
      if (isAbsent(error)) return null;
      throw error;
    }
  }

  async remove(key: string): Promise<void> {
    await rm(this.pathOf(key), { force: true });
  }

  async *list(folder: string): AsyncIterable<string> {
    const entries = await opendir(join(this.#folder, folder)).catch((error: unknown) => {
      if (isAbsent(error)) return null;
      throw error;
    });
    for await (const entry of entries ?? []) {
      const key = `${folder}/${entry.name}`;
      if (entry.isDirectory()) yield* this.list(key);
      else yield key;
    }
  }

  /** Removes what a process that died left unfinished before `before`. */
  async removeUnfinished(before: Date): Promise<void> {
    for await (const entry of await opendir(this.#unfinished)) {
      const path = join(this.#unfinished, entry.name);
      const { mtime } = await stat(path);
      if (mtime < before) await rm(path, { force: true });
    }
  }
}

async function writeDurably(path: string, bytes: AsyncIterable<Uint8Array>): Promise<Kept> {
  const hash = createHash("sha256");
  let size = 0;
  const counted = async function* (): AsyncGenerator<Uint8Array> {
    for await (const chunk of bytes) {
      hash.update(chunk);
      size += chunk.byteLength;
      yield chunk;
    }
  };
  // Opened first: a stream that opens its file itself may still make it after its source failed and all was cleared away.
  const handle = await open(path, "wx", 0o600);
  await pipeline(counted, handle.createWriteStream({ flush: true }));
  return { size, sha256: hash.digest("hex") };
}

async function syncFolder(path: string): Promise<void> {
  const handle = await open(path, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const isAbsent = (error: unknown): boolean =>
  error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR");
