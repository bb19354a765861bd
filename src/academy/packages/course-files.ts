import * as m from "#messages/academy";
import type { PackageFile } from "./contents.ts";
import type { ArchiveFile } from "./directory.ts";
import { collisionKey } from "./entry-name.ts";
import { refuseWithoutManifest } from "./other-formats.ts";
import { PackageRefused, shown } from "./refusal.ts";

const manifestName = "imsmanifest.xml";

/** The files of a course, by the path that its manifest knows them by. */
export class CourseFiles {
  /** The folder in the zip that holds the course, ending in "/", or empty. */
  readonly root: string;
  readonly list: readonly PackageFile[];
  /** Bytes of all files together. */
  readonly size: number;
  readonly #byKey: ReadonlyMap<string, PackageFile>;

  constructor(root: string, files: readonly ArchiveFile[]) {
    this.root = root;
    this.list = files.map(({ path, entry }) => ({ path: path.slice(root.length), size: entry.uncompressedSize }));
    this.size = this.list.reduce((sum, file) => sum + file.size, 0);
    this.#byKey = new Map(this.list.map((file) => [collisionKey(file.path), file]));
  }

  /** The manifest's path, or null when it does not stand at the top. */
  get manifest(): string | null {
    return this.find(manifestName)?.path ?? null;
  }

  /** The file at this path, also where capitals differ: many tools write names as Windows forgives them. */
  find(path: string): PackageFile | null {
    return this.#byKey.get(collisionKey(path)) ?? null;
  }
}

/**
 * Finds the course in the zip: at the top, or in the one folder that all files share, as somebody makes who zips the
 * folder and not what is in it. Throws `PackageRefused` when there is no manifest there.
 */
export function locateCourse(files: readonly ArchiveFile[]): CourseFiles {
  const root = sharedFolder(files.map((file) => file.path));
  for (const candidate of new Set(["", root])) {
    const course = new CourseFiles(candidate, files);
    if (course.manifest) return course;
  }
  const elsewhere = files.find((file) => file.path.toLowerCase().endsWith(`/${manifestName}`));
  if (!elsewhere) throw refuseWithoutManifest(new CourseFiles(root, files).list);
  const folder = elsewhere.path.slice(0, -manifestName.length);
  throw new PackageRefused("manifestInFolder", () => m.packageManifestInFolder({ folder: shown(folder) }));
}

/** The longest folder that all paths begin with, ending in "/", or empty. */
function sharedFolder(paths: readonly string[]): string {
  const [first = "", ...others] = paths;
  const parts = first.split("/").slice(0, -1);
  const shared = others.reduce((count, path) => {
    const own = path.split("/").slice(0, -1);
    const differs = parts.findIndex((part, index) => part !== own[index]);
    return Math.min(count, differs < 0 ? parts.length : differs);
  }, parts.length);
  return parts
    .slice(0, shared)
    .map((part) => `${part}/`)
    .join("");
}
