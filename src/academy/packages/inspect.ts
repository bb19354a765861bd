import type { Readable } from "node:stream";
import * as m from "#messages/academy";
import { withArchive } from "./archive.ts";
import type { PackageContents } from "./contents.ts";
import { locateCourse } from "./course-files.ts";
import { decodeXml } from "./encoding.ts";
import { defaultLimits, type Limits } from "./limits.ts";
import { readManifest } from "./manifest.ts";
import { PackageRefused, shownSize } from "./refusal.ts";
import { parseXml } from "./xml.ts";

/**
 * What the course package in this zip file holds. Reads the zip's directory and its manifest, nothing else, and writes
 * nothing. Throws `PackageRefused` with a sentence for anything that is hostile, damaged or not SCORM.
 */
export async function inspectPackage(file: string, limits: Limits = defaultLimits): Promise<PackageContents> {
  return await withArchive(file, limits, async (archive) => {
    const course = locateCourse(archive.files);
    const manifest = archive.find(`${course.root}${course.manifest}`);
    if (!manifest) throw new TypeError("A course that was located has a manifest.");
    if (manifest.entry.uncompressedSize > limits.manifestBytes) throw manifestTooLarge(limits);
    const bytes = await collect(await archive.content(manifest));
    return readManifest(await parseXml(decodeXml(bytes), limits), course, limits);
  });
}

async function collect(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** The contents as JSON to read in a terminal: characters that a terminal could act on are escaped. */
export const inspectToJson = (contents: PackageContents): string =>
  JSON.stringify(contents, null, 2).replace(/[\u007f-\u009f\p{Cf}\u2028\u2029]/gu, escapeCharacter);

function escapeCharacter(character: string): string {
  const units = Array.from({ length: character.length }, (_, index) => character.charCodeAt(index));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, "0")}`).join("");
}

const manifestTooLarge = (limits: Limits): PackageRefused =>
  new PackageRefused("manifestTooLarge", () => m.packageManifestTooLarge({ limit: shownSize(limits.manifestBytes) }));
