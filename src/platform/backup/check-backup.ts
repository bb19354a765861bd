import { createHash } from "node:crypto";
import { buffer } from "node:stream/consumers";
import type { z } from "zod";
import * as m from "#messages/platform";
import { findMigrations } from "../db/migrate.ts";
import { CannotStart } from "../settings/cannot-start.ts";
import {
  anyManifestSchema,
  backupFormat,
  checksumLine,
  type Contents,
  contentsName,
  contentsSchema,
  kindOf,
  type Manifest,
  manifestName,
  manifestSchema,
} from "./format.ts";
import type { Report } from "./progress.ts";
import { asRefusal, damaged, readEntries } from "./read-backup.ts";
import type { TarEntry } from "./tar.ts";

/** A backup of which every byte was read and found good. */
export interface CheckedBackup {
  readonly file: string;
  readonly manifest: Manifest;
  readonly contents: Contents;
}

/**
 * Reads the whole backup and changes nothing. Throws CannotStart with one sentence when it is damaged, cut off, or of a newer
 * Leerhuis than this one.
 */
export async function checkBackup(file: string, report: Report): Promise<CheckedBackup> {
  try {
    return await check(file, report);
  } catch (error) {
    throw asRefusal(error, file);
  }
}

async function check(file: string, report: Report): Promise<CheckedBackup> {
  let manifest: Manifest | null = null;
  let contents: Contents | null = null;
  const sums = new Sums(file);
  let bytes = 0;
  for await (const entry of readEntries(file)) {
    if (contents && kindOf(entry.name)?.kind !== "checksums") throw damaged(file, entry.name);
    if (manifest === null) manifest = readManifest(file, entry, await sums.content(entry));
    else if (entry.name === contentsName) contents = readContents(file, sums.entries, await sums.content(entry));
    else await sums.pass(entry);
    bytes += entry.size;
    report({ step: "checking", done: sums.entries, of: null, bytes });
  }
  if (!manifest || !contents) throw damaged(file, contentsName);
  sums.finish();
  return { file, manifest, contents };
}

/** Holds each entry against its checksum, which comes some entries later. */
class Sums {
  readonly #file: string;
  #unchecked: string[] = [];
  entries = 0;

  constructor(file: string) {
    this.#file = file;
  }

  /** Reads an entry that is small enough for the memory. */
  async content(entry: TarEntry): Promise<Buffer> {
    const content = await buffer(entry.bytes);
    this.#note(entry.name, createHash("sha256").update(content).digest("hex"));
    return content;
  }

  async pass(entry: TarEntry): Promise<void> {
    const kind = kindOf(entry.name)?.kind;
    if (!kind) throw damaged(this.#file, entry.name);
    if (kind === "checksums") return this.#compare(entry.name, await buffer(entry.bytes));
    const hash = createHash("sha256");
    for await (const chunk of entry.bytes) hash.update(chunk);
    this.#note(entry.name, hash.digest("hex"));
  }

  finish(): void {
    if (this.#unchecked.length > 0) throw damaged(this.#file, contentsName);
  }

  #note(name: string, sha256: string): void {
    this.entries += 1;
    this.#unchecked.push(checksumLine(name, sha256));
  }

  #compare(name: string, list: Buffer): void {
    this.entries += 1;
    const expected = list.toString();
    const different = this.#unchecked.find((line) => !expected.includes(line));
    if (different) throw damaged(this.#file, different.slice(66).trim());
    if (expected !== this.#unchecked.join("")) throw damaged(this.#file, name);
    this.#unchecked = [];
  }
}

function readManifest(file: string, entry: TarEntry, content: Buffer): Manifest {
  const any = entry.name === manifestName ? parse(anyManifestSchema, content) : null;
  if (!any) throw damaged(file, manifestName);
  if (any.format > backupFormat) throw new CannotStart(() => m.restoreNewer({ file }));
  const manifest = parse(manifestSchema, content);
  if (!manifest) throw damaged(file, manifestName);
  const known = new Set(findMigrations().map((migration) => migration.name));
  if (manifest.migrations.some((name) => !known.has(name)))
    throw new CannotStart(() => m.restoreNewerVersion({ file, version: manifest.version }));
  return manifest;
}

function readContents(file: string, entries: number, content: Buffer): Contents {
  const contents = parse(contentsSchema, content);
  if (contents?.entries !== entries) throw damaged(file, contentsName);
  return contents;
}

function parse<Schema extends z.ZodType>(schema: Schema, content: Buffer): z.output<Schema> | null {
  try {
    return schema.parse(JSON.parse(content.toString()));
  } catch {
    return null;
  }
}
