/**
 * Names inside a zip. They come from strangers: nothing here touches a disk, and no name that comes out can point
 * outside the folder that it is written in, on any operating system.
 */
import * as m from "#messages/academy";
import { PackageRefused, shown } from "./refusal.ts";

/**
 * The path that an entry's name stands for: "/" between folders (old Windows tools write "\"), no "." or empty parts,
 * Unicode composed. An empty path is the root folder itself. Refuses absolute paths, "..", and NUL.
 */
export function resolveEntryName(name: string): string {
  const parts = name.replaceAll("\\", "/").split("/");
  const absolute = (parts.length > 1 && parts[0] === "") || /^[a-z]:/i.test(name);
  if (absolute || name.includes("\0") || parts.some(leavesFolder)) throw outsidePackage(name);
  return parts
    .filter((part) => part !== "" && part !== ".")
    .join("/")
    .normalize("NFC");
}

/** Windows drops dots and spaces at the end of a name, so that ".. " and "..." could climb there too; "." stays where it is. */
const leavesFolder = (part: string): boolean => part !== "" && part !== "." && /^[. ]+$/.test(part);

const outsidePackage = (name: string): PackageRefused =>
  new PackageRefused("outsidePackage", () => m.packageOutsidePackage({ name: shown(name) }));

const clutterNames = new Set([".ds_store", "thumbs.db", "ehthumbs.db", "desktop.ini", "icon\r"]);

/** What macOS and Windows leave in zips and no course needs: `__MACOSX/`, `._name`, `.DS_Store`, `Thumbs.db`. */
export function isClutter(path: string): boolean {
  const parts = path.split("/");
  const name = parts.at(-1)?.toLowerCase() ?? "";
  return parts.includes("__MACOSX") || name.startsWith("._") || clutterNames.has(name);
}

const reservedOnWindows = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])\s*(\.|$)/i;
const forbiddenCharacters = /[<>:"|?*\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;
const longestPart = 255;

/**
 * Refuses a resolved path that some computer cannot store, or that could deceive whoever reads it: markup, control
 * and text-direction characters, names that Windows keeps for devices, parts over 255 bytes, more than `pathLength` characters.
 */
export function requirePortable(path: string, pathLength: number): void {
  const parts = path.split("/");
  if (path.length > pathLength || parts.some((part) => Buffer.byteLength(part) > longestPart))
    throw new PackageRefused("longName", () => m.packageLongName({ name: shown(path), limit: pathLength }));
  if (forbiddenCharacters.test(path) || parts.some((part) => reservedOnWindows.test(part)))
    throw new PackageRefused("unsafeName", () => m.packageUnsafeName({ name: shown(path) }));
}

/** Two paths with the same key are one file on some computer: capitals, composed letters, and dots or spaces at the end do not count. */
export const collisionKey = (path: string): string =>
  path
    .normalize("NFC")
    .toLowerCase()
    .normalize("NFC")
    .split("/")
    .map((part) => part.replace(/[. ]+$/, ""))
    .join("/");
