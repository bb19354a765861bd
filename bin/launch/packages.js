import { join } from "node:path";
import { isObject, readJson } from "./json.js";

/**
 * @typedef {{ version?: string, integrity?: string, dev?: boolean, optional?: boolean, os?: string | readonly string[], cpu?: string | readonly string[], libc?: readonly string[], link?: boolean }} Package
 * @typedef {{ packages: Record<string, Package> }} Lockfile
 */

/**
 * What npm has to install still: the first package that the lockfile wants and that is not there in that version, or null.
 * npm writes its list of what it installed last of all, so that an interrupted installation is found too.
 * @param {string} root
 * @param {{ development: boolean }} wanted
 * @returns {string | null}
 */
export function missingPackage(root, { development }) {
  const wanted = readLockfile(join(root, "package-lock.json"));
  const installed = readLockfile(join(root, "node_modules/.package-lock.json"));
  return firstMissing(wanted, installed, { development });
}

/**
 * @param {Lockfile} wanted
 * @param {Lockfile} installed
 * @param {{ development: boolean, platform?: string, architecture?: string }} options
 * @returns {string | null}
 */
export function firstMissing(
  wanted,
  installed,
  { development, platform = process.platform, architecture = process.arch },
) {
  for (const [path, entry] of Object.entries(wanted.packages)) {
    if (path === "" || (entry.dev && !development)) continue;
    const there = installed.packages[path];
    const same = there
      ? there.version === entry.version && there.integrity === entry.integrity
      : mayLack(entry, platform, architecture);
    if (!same) return path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
  }
  return null;
}

/**
 * Whether development packages are installed: then an installation keeps them.
 * @param {string} root
 * @returns {boolean}
 */
export function hasDevelopmentPackages(root) {
  return Object.values(readLockfile(join(root, "node_modules/.package-lock.json")).packages).some((entry) => entry.dev);
}

/**
 * npm leaves out optional packages for other systems. One for this system must be there, unless it is for a particular C library,
 * which only npm can tell.
 * @param {Package} entry
 * @param {string} platform
 * @param {string} architecture
 */
function mayLack(entry, platform, architecture) {
  if (!entry.optional) return false;
  const forThisSystem =
    entry.os && entry.cpu && [entry.os].flat().includes(platform) && [entry.cpu].flat().includes(architecture);
  return !forThisSystem || entry.libc !== undefined;
}

/**
 * @param {string} file
 * @returns {Lockfile}
 */
const readLockfile = (file) => readJson(file, isLockfile) ?? { packages: {} };

/**
 * @param {unknown} value
 * @returns {value is Lockfile}
 */
const isLockfile = (value) => isObject(value) && isObject(value.packages);
