import { createWriteStream, existsSync } from "node:fs";
import { mkdir, open, rename, rm, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { pipeline } from "node:stream/promises";
import { constants, createZstdCompress } from "node:zlib";
import * as m from "#messages/platform";
import { CannotStart } from "../settings/cannot-start.ts";

/** The level at which zstd keeps up with a disk. */
const compression = { [constants.ZSTD_c_compressionLevel]: 3, [constants.ZSTD_c_checksumFlag]: 1 };

/** What an unfinished backup is called; a power cut may leave it behind. */
export const unfinished = (file: string): string => `${file}.part`;

/**
 * Compresses `bytes` into a new file that only its owner can read, wholly or not at all: under its own name it stands once every
 * byte is on the disk. Returns its size. Throws CannotStart when it exists or cannot be written.
 */
export async function writeWhole(
  file: string,
  bytes: AsyncIterable<Uint8Array>,
  signal?: AbortSignal,
): Promise<number> {
  if (existsSync(file)) throw new CannotStart(() => m.backupFileExists({ file }));
  const part = unfinished(file);
  try {
    await mkdir(dirname(file), { recursive: true });
    await rm(part, { force: true });
    const target = createWriteStream(part, { flags: "wx", mode: 0o600, flush: true });
    await pipeline(bytes, createZstdCompress({ params: compression }), target, signal ? { signal } : {});
    const { size } = await stat(part);
    await rename(part, file);
    await flushFolder(dirname(file));
    return size;
  } catch (error) {
    await rm(part, { force: true }).catch(() => {}); // Where it cannot be written it may not be removed either.
    throw cannotWrite(error, file);
  }
}

const inTheWay: ReadonlySet<unknown> = new Set([
  "EACCES",
  "EPERM",
  "EROFS",
  "ENOTDIR",
  "EISDIR",
  "EEXIST",
  "EIO",
  "EDQUOT",
]);

function cannotWrite(error: unknown, file: string): unknown {
  if (!(error instanceof Error) || !("code" in error)) return error;
  if (error.code === "ENOSPC") return new CannotStart(() => m.backupNoRoom({ file }));
  if (inTheWay.has(error.code)) return new CannotStart(() => m.backupCannotWrite({ file, reason: error.message }));
  return error;
}

async function flushFolder(path: string): Promise<void> {
  const folder = await open(path, "r");
  await folder.sync();
  await folder.close();
}
