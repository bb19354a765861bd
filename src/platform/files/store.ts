import type { Readable } from "node:stream";

/**
 * Where bytes are kept, each under a key that we make ourselves. The local disk today; an object store fits the same five
 * methods. No name from outside ever becomes a key.
 */
export interface FileStore {
  /** Keeps all that `bytes` yields, durably and as a whole: when it fails, nothing stands under the key. Replaces what stood there. */
  put(key: string, bytes: AsyncIterable<Uint8Array>): Promise<Kept>;
  /** The bytes, or those of a range. Throws `FileMissing` when nothing stands under the key. */
  get(key: string, range?: ByteRange): Promise<Readable>;
  /** Null when nothing stands under the key. */
  stat(key: string): Promise<{ readonly size: number; readonly modifiedAt: Date } | null>;
  /** Removes what stands under the key, if anything does. */
  remove(key: string): Promise<void>;
  /** All keys below a folder (`files/<organisation>`), in no order. */
  list(folder: string): AsyncIterable<string>;
}

export interface Kept {
  readonly size: number;
  /** In hexadecimal. */
  readonly sha256: string;
}

/** Both ends count, as in HTTP: 0 to 0 is the first byte. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

export class FileMissing extends Error {
  override name = "FileMissing";
}

const keyPattern = /^[a-z0-9_-]+(?:\/[a-z0-9_-]+(?:\.[a-z0-9_-]+)*)+$/;

/** Throws when this is no key of ours: lower-case folders and a name, nothing that a file system could read as a way elsewhere. */
export function checkKey(key: string): void {
  if (!keyPattern.test(key) || key.length > 400) throw new TypeError("This is not a key of the file store.");
}
