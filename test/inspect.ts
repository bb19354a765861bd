import { inspectPackage } from "../src/academy/packages/inspect.ts";
import { defaultLimits, type Limits } from "../src/academy/packages/limits.ts";
import type { PackageContents } from "../src/academy/packages/contents.ts";
import { PackageRefused } from "../src/academy/packages/refusal.ts";
import { withFile, type ZipEntry, zipOf } from "./zip.ts";

export const inspectBytes = (bytes: Uint8Array, limits: Partial<Limits> = {}): Promise<PackageContents> =>
  withFile(bytes, (file) => inspectPackage(file, { ...defaultLimits, ...limits }));

/** The refusal of these bytes; fails when they are accepted or anything else goes wrong. */
export async function refusalOf(bytes: Uint8Array, limits: Partial<Limits> = {}): Promise<PackageRefused> {
  try {
    await inspectBytes(bytes, limits);
  } catch (error) {
    if (error instanceof PackageRefused) return error;
    throw error;
  }
  throw new Error("The package was accepted.");
}

export interface Manifest {
  readonly attributes?: string;
  readonly namespaces?: string;
  readonly metadata?: string;
  readonly organizations?: string;
  readonly resources?: string;
  /** What follows the resources. */
  readonly rest?: string;
}

export const namespaces12 = `xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"`;
export const namespaces2004 = `xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3" xmlns:adlseq="http://www.adlnet.org/xsd/adlseq_v1p3" xmlns:adlnav="http://www.adlnet.org/xsd/adlnav_v1p3" xmlns:imsss="http://www.imsglobal.org/xsd/imsss"`;
export const version12 = "<metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>";
export const version2004 =
  "<metadata><schema>ADL SCORM</schema><schemaversion>2004 4th Edition</schemaversion></metadata>";

export const itemOf = (id: string, inside = "", attributes = ""): string =>
  `<item identifier="${id}" identifierref="r" ${attributes}><title>${id}</title>${inside}</item>`;
export const organizationOf = (inside: string, title = "Cursus"): string =>
  `<organizations default="o"><organization identifier="o"><title>${title}</title>${inside}</organization></organizations>`;
export const resourceOf = (attributes: string, inside = ""): string =>
  `<resources><resource identifier="r" type="webcontent" ${attributes}>${inside}</resource></resources>`;

/** A manifest of SCORM 1.2 with one SCO, except for the parts that the test gives. */
export const manifestOf = ({
  attributes = `identifier="m"`,
  namespaces = namespaces12,
  metadata = version12,
  organizations = organizationOf(itemOf("kijken"), "Veilig tillen"),
  resources = resourceOf(`adlcp:scormtype="sco" href="index.html"`, `<file href="index.html"/>`),
  rest = "",
}: Manifest = {}): string =>
  `<?xml version="1.0"?>\n<manifest ${attributes} ${namespaces}>${metadata}${organizations}${resources}${rest}</manifest>`;

/** A package with this manifest, an `index.html` and the other entries. */
export const packageOf = (manifest: Manifest = {}, others: readonly ZipEntry[] = []): Buffer =>
  zipOf([
    { name: "imsmanifest.xml", content: manifestOf(manifest) },
    { name: "index.html", content: "<p>Hoi</p>" },
    ...others,
  ]);
