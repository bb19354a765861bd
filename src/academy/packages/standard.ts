import * as m from "#messages/academy";
import type { Edition } from "./contents.ts";
import { refuseContentPackage, refuseOtherManifest } from "./other-formats.ts";
import { PackageRefused, shown } from "./refusal.ts";
import type { Remarks } from "./remarks.ts";
import { childAt, type XmlDocument, type XmlElement } from "./xml.ts";

export type Standard =
  | { readonly standard: "scorm-1.2"; readonly edition: null }
  | { readonly standard: "scorm-2004"; readonly edition: Edition };

const scorm12: Standard = { standard: "scorm-1.2", edition: null };
const scorm2004 = (edition: Edition): Standard => ({ standard: "scorm-2004", edition });

/**
 * Which SCORM a manifest is written in: by its schema version, else by the namespaces that it declares, else by how it
 * spells the SCORM type of a resource. Refuses what is not SCORM with a sentence that names it.
 */
export function readStandard(document: XmlDocument, remarks: Remarks): Standard {
  const refusal = refuseOtherManifest(document);
  if (refusal) throw refusal;
  const metadata = childAt(document.root, "metadata");
  const version = childAt(metadata, "schemaversion")?.text ?? "";
  const written = writtenStandard(version);
  if (written) return written;
  const assumed = declaredStandard(document) ?? spelledStandard(document.root);
  if (assumed) {
    remarks.add("versionAssumed");
    return assumed;
  }
  if (!/scorm/i.test(childAt(metadata, "schema")?.text ?? "")) throw refuseContentPackage();
  throw new PackageRefused("unknownVersion", () => m.packageUnknownVersion({ version: shown(version) }));
}

function writtenStandard(version: string): Standard | null {
  if (/^1\.2\b/.test(version)) return scorm12;
  if (/^(CAM\s*)?1\.3\b|2004.*2nd/i.test(version)) return scorm2004("2nd");
  if (/2004.*3rd/i.test(version)) return scorm2004("3rd");
  if (/2004.*4th/i.test(version)) return scorm2004("4th");
  return null;
}

function declaredStandard({ root, namespaces }: XmlDocument): Standard | null {
  const declares = (part: RegExp) => [...namespaces].some((namespace) => part.test(namespace));
  if (declares(/adlcp_v1p3|adlseq_v1p3|adlnav_v1p3|imsss/i))
    return scorm2004(hasFourthEditionElements(root) ? "4th" : "3rd");
  return declares(/adlcp_rootv1p2/i) ? scorm12 : null;
}

const hasFourthEditionElements = (element: XmlElement): boolean =>
  (element.name === "completionthreshold" && element.attributes.size > 0) ||
  (element.name === "map" && element.attributes.has("targetid")) ||
  element.children.some(hasFourthEditionElements);

/** SCORM 1.2 writes `scormtype`; as a last resort its presence is enough. */
const spelledStandard = (element: XmlElement): Standard | null =>
  element.attributes.has("scormtype") || element.children.some((child) => spelledStandard(child) !== null)
    ? scorm12
    : null;
