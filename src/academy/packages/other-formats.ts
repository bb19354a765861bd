/** What people upload that is not SCORM: recognised by the files at its top, so that we can say what to export instead. */
import * as m from "#messages/academy";
import type { PackageFile } from "./contents.ts";
import { PackageRefused } from "./refusal.ts";
import { attribute, childAt, childrenNamed, type XmlDocument } from "./xml.ts";

type Format =
  | "cmi5"
  | "xapi"
  | "aicc"
  | "h5p"
  | "office"
  | "nestedZip"
  | "html"
  | "ltiCartridge"
  | "commonCartridge"
  | "contentPackage";

/** The refusal for a zip without a manifest, by what it does hold. `files` are relative to the course's folder. */
export function refuseWithoutManifest(files: readonly PackageFile[]): PackageRefused {
  const format = formatOf(files.map((file) => file.path.toLowerCase()));
  return format ? otherFormat(format) : new PackageRefused("noManifest", () => m.packageNoManifest());
}

function formatOf(paths: readonly string[]): Format | null {
  const top = new Set(paths.filter((path) => !path.includes("/")));
  const ends = (...endings: string[]) => [...top].some((path) => endings.some((ending) => path.endsWith(ending)));
  if (top.has("cmi5.xml")) return "cmi5";
  if (top.has("tincan.xml")) return "xapi";
  if (ends(".crs") && ends(".au", ".des", ".cst")) return "aicc";
  if (top.has("h5p.json") || paths.every((path) => path.endsWith(".h5p"))) return "h5p";
  if (top.has("[content_types].xml") || ends(".pptx", ".docx", ".xlsx")) return "office";
  if (paths.every((path) => path.endsWith(".zip")) || (ends(".zip") && !ends(".html", ".htm"))) return "nestedZip";
  if (paths.some((path) => path.endsWith(".html") || path.endsWith(".htm"))) return "html";
  return null;
}

/** A refusal when the manifest belongs to another IMS standard than SCORM, else null. */
export function refuseOtherManifest({ root, namespaces }: XmlDocument): PackageRefused | null {
  const isCartridge = [...namespaces].some((namespace) => /imscc|imsccv|imslticc/i.test(namespace));
  if (!isCartridge) return null;
  const resources = childrenNamed(childAt(root, "resources"), "resource");
  const onlyLinks = resources.every((resource) => attribute(resource, "type")?.toLowerCase().startsWith("imsbasiclti"));
  return otherFormat(resources.length > 0 && onlyLinks ? "ltiCartridge" : "commonCartridge");
}

/** An IMS content package without anything of SCORM in it. */
export const refuseContentPackage = (): PackageRefused => otherFormat("contentPackage");

function otherFormat(format: Format): PackageRefused {
  const sentences: Record<Format, () => string> = {
    cmi5: () => m.packageIsCmi5(),
    xapi: () => m.packageIsXapi(),
    aicc: () => m.packageIsAicc(),
    h5p: () => m.packageIsH5p(),
    office: () => m.packageIsOffice(),
    nestedZip: () => m.packageIsNestedZip(),
    html: () => m.packageIsHtml(),
    ltiCartridge: () => m.packageIsLtiCartridge(),
    commonCartridge: () => m.packageIsCommonCartridge(),
    contentPackage: () => m.packageIsContentPackage(),
  };
  return new PackageRefused("otherFormat", sentences[format]);
}
