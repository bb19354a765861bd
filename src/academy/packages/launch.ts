/** From a manifest's href to the file that opens, and the address that opens it. */
import * as m from "#messages/academy";
import type { PackageFile } from "./contents.ts";
import type { CourseFiles } from "./course-files.ts";
import { PackageRefused, shown } from "./refusal.ts";

export interface LaunchTarget {
  readonly file: PackageFile;
  /** Relative URL of the file with query and fragment, encoded. */
  readonly address: string;
  /** The manifest writes the name with other capitals than the zip. */
  readonly spelledDifferently: boolean;
}

/** What a resource says about its place: its own href, and the `xml:base` of itself and what is around it, outermost first. */
export interface Reference {
  readonly bases: readonly string[];
  readonly href: string;
}

/**
 * The file that an href stands for. `item` names it in a refusal. Backslashes, encoded names, other capitals and a
 * slash in front are taken as meant; addresses elsewhere, paths out of the package and absent files are refused.
 */
export function resolveLaunch(
  reference: Reference,
  parameters: string | null,
  course: CourseFiles,
  item: string,
): LaunchTarget {
  const external = [reference.href, ...reference.bases].find(isExternal);
  if (external !== undefined)
    throw new PackageRefused("launchExternal", () =>
      m.packageLaunchExternal({ item: shown(item), address: shown(external) }),
    );
  for (const { path, suffix } of readings(reference.href)) {
    const resolved = resolvePath([...reference.bases, path]);
    if (resolved === null)
      throw new PackageRefused("launchOutside", () =>
        m.packageLaunchOutside({ item: shown(item), address: shown(reference.href) }),
      );
    const file = course.find(resolved);
    if (!file) continue;
    const address = encodePath(file.path) + encodeSuffix(withParameters(suffix, parameters));
    return { file, address, spelledDifferently: file.path !== resolved.normalize("NFC") };
  }
  throw new PackageRefused("launchMissing", () =>
    m.packageLaunchMissing({ item: shown(item), file: shown(reference.href) }),
  );
}

/** Whether a file that the manifest lists is in the package, where it is an address in the package at all. */
export function isPresent({ bases, href }: Reference, course: CourseFiles): boolean {
  if (isExternal(href)) return true;
  for (const { path } of readings(href)) {
    const resolved = resolvePath([...bases, path]);
    if (resolved !== null && course.find(resolved)) return true;
  }
  return false;
}

const isExternal = (address: string): boolean => /^([a-z][a-z0-9+.-]*:|[\\/]{2})/i.test(address);

const longestHref = 4000;

/** An href as URL: path, query, fragment, the path encoded or not; and last as a plain file name that has "?" or "#" in it. */
function* readings(href: string): Generator<{ path: string; suffix: string }> {
  if (href.length > longestHref) return;
  const [, path = "", suffix = ""] = /^([^?#]*)(.*)$/s.exec(href) ?? [];
  yield { path: decode(path), suffix };
  if (path.includes("%")) yield { path, suffix };
  if (suffix !== "") yield { path: decode(href), suffix: "" };
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Joins bases and path; null when it climbs out of the package. */
function resolvePath(addresses: readonly string[]): string | null {
  const parts: string[] = [];
  for (const part of addresses.map(asFolderUnlessLast).join("").replaceAll("\\", "/").split("/")) {
    if (part === "" || part === ".") continue;
    if (part !== "..") parts.push(part);
    else if (parts.pop() === undefined) return null;
  }
  return parts.join("/");
}

/** A base without a slash at the end is meant as a folder by every tool that writes one. */
const asFolderUnlessLast = (address: string, index: number, all: readonly string[]): string =>
  index === all.length - 1 || /[\\/]$/.test(address) || address === "" ? address : `${address}/`;

const encodePath = (path: string): string => path.split("/").map(encodeURIComponent).join("/");

/** The item's parameters joined to the resource's query, as the Content Aggregation Model prescribes for `parameters`. */
function withParameters(suffix: string, parameters: string | null): string {
  const added = parameters?.replace(/^[?&]+/, "") ?? "";
  if (added === "") return suffix;
  const [, query = "", fragment = ""] = /^([^#]*)(.*)$/s.exec(suffix) ?? [];
  if (added.startsWith("#")) return fragment === "" ? query + added : suffix;
  return `${query === "" ? "?" : `${query}&`}${added}${fragment}`;
}

function encodeSuffix(suffix: string): string {
  if (suffix === "") return "";
  const { search, hash } = new URL(`http://package.invalid/${suffix}`);
  return search + hash;
}
