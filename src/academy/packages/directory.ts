import { isUtf8 } from "node:buffer";
import * as m from "#messages/academy";
import { type Entry, getFileNameLowLevel, type ZipFile } from "yauzl";
import { collisionKey, isClutter, requirePortable, resolveEntryName } from "./entry-name.ts";
import type { Limits } from "./limits.ts";
import { PackageRefused, shown, shownSize } from "./refusal.ts";

export interface ArchiveFile {
  /** Relative, with "/", safe to write below any folder. */
  readonly path: string;
  readonly entry: Entry;
}

/**
 * Reads the zip's central directory and refuses it as soon as an entry breaks a limit or a rule. Folders and clutter
 * are checked like the rest, then left out.
 */
export async function readDirectory(zip: ZipFile, limits: Limits): Promise<ArchiveFile[]> {
  if (zip.entryCount > limits.entries) throw tooManyEntries(limits);
  const files: ArchiveFile[] = [];
  let contentBytes = 0;
  for await (const entry of entriesOf(zip)) {
    const name = nameOf(entry);
    const path = resolveEntryName(name);
    requireRegular(entry, name);
    if (path === "" || /[\\/]$/.test(name) || isClutter(path)) continue;
    requirePortable(path, limits.pathLength);
    requireReadable(entry, path, limits);
    contentBytes += entry.uncompressedSize;
    if (contentBytes > limits.contentBytes) throw contentTooLarge(limits);
    files.push({ path, entry });
  }
  if (files.length === 0) throw new PackageRefused("empty", () => m.packageEmpty());
  requireModestCompression(files, contentBytes, limits);
  requireDistinctPaths(files);
  requireSeparateBytes(files, zip.fileSize);
  return files;
}

async function* entriesOf(zip: ZipFile): AsyncGenerator<Entry> {
  try {
    yield* zip.eachEntry();
  } catch (error) {
    const encrypted = error instanceof Error && error.message.includes("encryption");
    throw encrypted ? encryptedZip() : damagedDirectory();
  }
}

/** UTF-8 when the bytes are UTF-8, also without its flag, as macOS writes it; else the zip format's own code page 437. */
function nameOf(entry: Entry): string {
  const flags = isUtf8(entry.fileNameRaw) ? entry.generalPurposeBitFlag | 0x800 : entry.generalPurposeBitFlag & ~0x800;
  return getFileNameLowLevel(flags, entry.fileNameRaw, entry.extraFields, true);
}

/** Unix file type, in the upper half of the external attributes: none, a regular file or a folder; never a link or a device. */
function requireRegular(entry: Entry, name: string): void {
  const type = (entry.externalFileAttributes >>> 16) & 0o170000;
  if (type !== 0 && type !== 0o100000 && type !== 0o040000)
    throw new PackageRefused("notRegularFile", () => m.packageNotRegularFile({ name: shown(name) }));
}

function requireReadable(entry: Entry, path: string, limits: Limits): void {
  if (entry.isEncrypted()) throw encryptedZip();
  if (!entry.canDecodeFileData())
    throw new PackageRefused("unknownCompression", () => m.packageUnknownCompression({ name: shown(path) }));
  if (isBomb(entry.compressedSize, entry.uncompressedSize, limits)) throw compressionBomb(path);
}

const isBomb = (compressed: number, inflated: number, limits: Limits): boolean =>
  inflated > limits.compressionRatioFrom && inflated > compressed * limits.compressionRatio;

function requireModestCompression(files: readonly ArchiveFile[], contentBytes: number, limits: Limits): void {
  const compressed = files.reduce((sum, file) => sum + file.entry.compressedSize, 0);
  const largest = files.reduce((a, b) => (b.entry.uncompressedSize > a.entry.uncompressedSize ? b : a));
  if (isBomb(compressed, contentBytes, limits)) throw compressionBomb(largest.path);
}

/** No two files with one name, and no file with the name of another's folder, on any computer. */
function requireDistinctPaths(files: readonly ArchiveFile[]): void {
  const keys = new Set<string>();
  for (const { path } of files) {
    const key = collisionKey(path);
    if (keys.has(key)) throw sameName(path);
    keys.add(key);
  }
  for (const { path } of files) {
    const parts = collisionKey(path).split("/");
    for (let depth = 1; depth < parts.length; depth++)
      if (keys.has(parts.slice(0, depth).join("/"))) throw sameName(path);
  }
}

const localHeaderBytes = 30;

/** Files that share compressed bytes are how a small zip names an enormous content (Fifield, "A better zip bomb", 2019). */
function requireSeparateBytes(files: readonly ArchiveFile[], fileSize: number): void {
  const entries = files.map((file) => file.entry);
  const byOffset = entries.toSorted((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader);
  for (const [index, entry] of byOffset.entries()) {
    const end = entry.relativeOffsetOfLocalHeader + localHeaderBytes + entry.compressedSize;
    const next = byOffset[index + 1]?.relativeOffsetOfLocalHeader ?? fileSize;
    if (end > fileSize) throw damagedDirectory();
    if (end > next) throw new PackageRefused("overlap", () => m.packageOverlap());
  }
}

const encryptedZip = (): PackageRefused => new PackageRefused("encrypted", () => m.packageEncrypted());

const damagedDirectory = (): PackageRefused => new PackageRefused("damagedZip", () => m.packageDamagedZip());

const sameName = (path: string): PackageRefused =>
  new PackageRefused("sameName", () => m.packageSameName({ name: shown(path) }));

const compressionBomb = (path: string): PackageRefused =>
  new PackageRefused("compressionBomb", () => m.packageCompressionBomb({ name: shown(path) }));

const tooManyEntries = (limits: Limits): PackageRefused =>
  new PackageRefused("tooManyEntries", () => m.packageTooManyEntries({ limit: limits.entries }));

const contentTooLarge = (limits: Limits): PackageRefused =>
  new PackageRefused("contentTooLarge", () => m.packageContentTooLarge({ limit: shownSize(limits.contentBytes) }));
