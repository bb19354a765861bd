import type { Readable } from "node:stream";
import * as m from "#messages/academy";
import { withArchive } from "./archive.ts";
import type { PackageContents } from "./contents.ts";
import { defaultLimits, type Limits } from "./limits.ts";
import { PackageRefused } from "./refusal.ts";

/** Where a package's files go. */
export interface ExtractionTarget {
  /** Stores one file; resolves when it is stored, and must read the stream to its end. Paths are relative and safe. */
  write(path: string, content: Readable): Promise<void>;
  /** Removes all that was written. */
  discard(): Promise<void>;
}

/**
 * Writes every file of an inspected package, one after the other, without the folder that it was zipped in. Bytes are
 * counted and checksums compared as they inflate; memory stays within a few stream buffers. On any error the target is
 * discarded first. Throws `PackageRefused` when a file is damaged or the zip is not the one that was inspected.
 */
export async function extractPackage(
  file: string,
  contents: PackageContents,
  target: ExtractionTarget,
  limits: Limits = defaultLimits,
): Promise<void> {
  try {
    await withArchive(file, limits, async (archive) => {
      for (const { path, size } of contents.files) {
        const source = archive.find(`${contents.root}${path}`);
        if (source?.entry.uncompressedSize !== size) throw changed();
        await writeWhole(target, path, await archive.content(source));
      }
    });
  } catch (error) {
    await target.discard();
    throw error;
  }
}

/** A target that stops reading halfway would leave half a file and never see its checksum. */
async function writeWhole(target: ExtractionTarget, path: string, content: Readable): Promise<void> {
  try {
    await target.write(path, content);
  } catch (error) {
    throw content.errored ?? error;
  } finally {
    content.destroy();
  }
  if (content.errored) throw content.errored;
  if (!content.readableEnded) throw new Error(`The target did not read ${path} to its end.`);
}

const changed = (): PackageRefused => new PackageRefused("changed", () => m.packageChanged());
