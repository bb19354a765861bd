import { createReadStream } from "node:fs";
import { PassThrough } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createZstdDecompress } from "node:zlib";
import * as m from "#messages/platform";
import { CannotStart } from "../settings/cannot-start.ts";
import { NotATar, readTar, type TarEntry } from "./tar.ts";

/**
 * The entries of a backup, one after another. Where the file is damaged, cut off or not to be read they, or their bytes, throw
 * what `asRefusal` has a sentence for; zstd carries a checksum of its own.
 */
export async function* readEntries(file: string): AsyncGenerator<TarEntry> {
  const opened = new PassThrough();
  // What goes wrong on the way is thrown where the entries are read.
  const passing = pipeline(createReadStream(file), createZstdDecompress(), opened).catch((error: unknown) => {
    opened.destroy(error instanceof Error ? error : new Error(String(error)));
  });
  try {
    yield* readTar(opened as AsyncIterable<Buffer>);
  } finally {
    opened.destroy();
    await passing;
  }
}

/** Says that the backup is damaged, in which part of it. */
export const damaged = (file: string, part: string): CannotStart =>
  new CannotStart(() => m.restoreDamaged({ file, part }));

/** What reading a backup failed with, as the sentence that says what is wrong with it. */
export function asRefusal(error: unknown, file: string): unknown {
  if (error instanceof NotATar) return damaged(file, error.message);
  if (!(error instanceof Error) || !("code" in error)) return error;
  if (error.code === "ENOENT") return new CannotStart(() => m.restoreFileMissing({ file }));
  if (error.code === "EACCES" || error.code === "EISDIR")
    return new CannotStart(() => m.restoreCannotRead({ file, reason: error.message }));
  return /^(ZSTD_|Z_)/.test(String(error.code)) ? damaged(file, error.message) : error;
}
