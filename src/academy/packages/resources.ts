import type { CourseFiles } from "./course-files.ts";
import { isPresent, type Reference } from "./launch.ts";
import type { Remarks } from "./remarks.ts";
import { attribute, childAt, childrenNamed, type XmlElement } from "./xml.ts";

export interface Resource {
  readonly id: string;
  readonly kind: "sco" | "asset";
  /** Null for a resource that only bundles files. */
  readonly reference: Reference | null;
}

/** The manifest's resources by identifier; of two with one identifier the first counts. */
export function readResources(
  manifest: XmlElement,
  course: CourseFiles,
  remarks: Remarks,
): ReadonlyMap<string, Resource> {
  const list = childAt(manifest, "resources");
  const elements = childrenNamed(list, "resource");
  const typed = elements.some((element) => element.attributes.has("scormtype"));
  if (!typed && elements.length > 0) remarks.add("scoAssumed");
  const outer = [attribute(manifest, "base"), attribute(list, "base")];
  const resources = new Map<string, Resource>();
  for (const element of elements) {
    const bases = [...outer, attribute(element, "base")].filter((base) => base !== null);
    remarks.add("filesMissing", countMissing(element, bases, course));
    const resource = readResource(element, bases, typed);
    if (!resources.has(resource.id)) resources.set(resource.id, resource);
  }
  return resources;
}

/** Without any SCORM type in the manifest, whatever an item opens is taken for a SCO: an asset would never report a result. */
function readResource(element: XmlElement, bases: readonly string[], typed: boolean): Resource {
  const href = attribute(element, "href");
  const isSco = !typed || attribute(element, "scormtype")?.toLowerCase() === "sco";
  return {
    id: attribute(element, "identifier") ?? "",
    kind: isSco ? "sco" : "asset",
    reference: href === null ? null : { bases, href },
  };
}

const countMissing = (resource: XmlElement, bases: readonly string[], course: CourseFiles): number =>
  childrenNamed(resource, "file").filter((file) => {
    const href = attribute(file, "href");
    return href !== null && !isPresent({ bases, href }, course);
  }).length;
