/**
 * A zip from a stranger, opened for as long as `read` runs. Everything is checked from its central directory before a
 * byte is inflated, and every byte is counted while it inflates, because headers can lie.
 */
import { type FileHandle, open } from "node:fs/promises";
import { pipeline, type Readable } from "node:stream";
import { createInflateRaw } from "node:zlib";
import * as m from "#messages/academy";
import { fromFdPromise, type ZipFile } from "yauzl";
import { checkedContent } from "./checked-content.ts";
import { type ArchiveFile, readDirectory } from "./directory.ts";
import type { Limits } from "./limits.ts";
import { PackageRefused, shownSize } from "./refusal.ts";

export interface Archive {
  readonly files: readonly ArchiveFile[];
  /** The file at this path in the zip. */
  find(path: string): ArchiveFile | undefined;
  /** The file's content, inflated. The stream fails with `PackageRefused` where size or checksum are not as the directory says. */
  content(file: ArchiveFile): Promise<Readable>;
}

/** Opens the zip at `path`, checks its directory, hands it to `read`, and closes it whatever happens. Throws `PackageRefused`. */
export async function withArchive<T>(path: string, limits: Limits, read: (archive: Archive) => Promise<T>): Promise<T> {
  await using handle = await open(path).catch(() => {
    throw unreadable();
  });
  const stats = await handle.stat();
  if (stats.isDirectory()) throw isFolder();
  if (!stats.isFile()) throw unreadable();
  if (stats.size > limits.archiveBytes) throw archiveTooLarge(stats.size, limits);
  const zip = await openZip(handle);
  const files = await readDirectory(zip, limits);
  const byPath = new Map(files.map((file) => [file.path, file]));
  return await read({ files, find: (name) => byPath.get(name), content: (file) => content(handle, zip, file) });
}

async function openZip(handle: FileHandle): Promise<ZipFile> {
  try {
    return await fromFdPromise(handle.fd, { autoClose: false, decodeStrings: false, validateEntrySizes: false });
  } catch {
    throw (await startsAsZip(handle)) ? damagedZip() : notZip();
  }
}

async function startsAsZip(handle: FileHandle): Promise<boolean> {
  const { buffer } = await handle.read(Buffer.alloc(4), 0, 4, 0);
  return buffer.toString("latin1") === "PK\x03\x04";
}

async function content(handle: FileHandle, zip: ZipFile, file: ArchiveFile): Promise<Readable> {
  const { entry } = file;
  const header = await zip.readLocalFileHeaderPromise(entry, { minimal: true }).catch(() => {
    throw damagedZip();
  });
  const raw = bytes(handle, header.fileDataStart, entry.compressedSize);
  const checked = checkedContent(file.path, entry.uncompressedSize, entry.crc32);
  // Whoever reads it hears of an error; without this, one that comes before anybody reads would end the process.
  checked.on("error", () => {});
  if (entry.compressionMethod === 0) return pipeline(raw, checked, () => {});
  const inflate = createInflateRaw();
  inflate.once("error", () => checked.fail());
  return pipeline(raw, inflate, checked, () => {});
}

const chunkBytes = 2 ** 17;

async function* bytes(handle: FileHandle, start: number, length: number): AsyncGenerator<Buffer> {
  for (let done = 0; done < length;) {
    const wanted = Math.min(chunkBytes, length - done);
    const { buffer, bytesRead } = await handle.read(Buffer.allocUnsafe(wanted), 0, wanted, start + done);
    if (bytesRead === 0) throw damagedZip();
    yield buffer.subarray(0, bytesRead);
    done += bytesRead;
  }
}

const unreadable = (): PackageRefused => new PackageRefused("unreadable", () => m.packageUnreadable());

const isFolder = (): PackageRefused => new PackageRefused("folder", () => m.packageIsFolder());

const notZip = (): PackageRefused => new PackageRefused("notZip", () => m.packageNotZip());

const damagedZip = (): PackageRefused => new PackageRefused("damagedZip", () => m.packageDamagedZip());

const archiveTooLarge = (size: number, limits: Limits): PackageRefused =>
  new PackageRefused("archiveTooLarge", () =>
    m.packageArchiveTooLarge({ size: shownSize(size), limit: shownSize(limits.archiveBytes) }),
  );
