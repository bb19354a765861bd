import * as m from "#messages/academy";
import type { ContentOrganization, PackageContents } from "./contents.ts";
import type { CourseFiles } from "./course-files.ts";
import { type ItemReading, launchesOf, readItems } from "./items.ts";
import type { Limits } from "./limits.ts";
import { PackageRefused } from "./refusal.ts";
import { Remarks } from "./remarks.ts";
import { readResources } from "./resources.ts";
import { readCompletionThreshold, readSequencing, readSequencingCollection } from "./sequencing.ts";
import { readStandard } from "./standard.ts";
import { flag, plainText } from "./values.ts";
import { attribute, childAt, childrenNamed, type XmlDocument, type XmlElement } from "./xml.ts";

/** Reads a parsed `imsmanifest.xml` against the files of its course. Throws `PackageRefused`. */
export function readManifest(document: XmlDocument, course: CourseFiles, limits: Limits): PackageContents {
  const { root: manifest } = document;
  if (manifest.name !== "manifest") throw new PackageRefused("notManifest", () => m.packageNotManifest());
  const remarks = new Remarks();
  if (course.root !== "") remarks.add("inFolder");
  const { standard, edition } = readStandard(document, remarks);
  const element = chooseOrganization(manifest, remarks);
  const organization = readOrganization(element, {
    standard,
    course,
    remarks,
    resources: readResources(manifest, course, remarks),
    collection: readSequencingCollection(manifest),
    hasSubManifests: childrenNamed(manifest, "manifest").length > 0,
    identifiers: new Map(),
    limits,
  });
  const launches = launchesOf(organization.items);
  const [launch] = launches;
  if (!launch) throw new PackageRefused("nothingToLaunch", () => m.packageNothingToLaunch());
  const identifier = attribute(manifest, "identifier") ?? "";
  const scoCount = launches.filter(({ kind }) => kind === "sco").length;
  return {
    standard,
    edition,
    identifier,
    title: organization.title || metadataTitle(manifest) || organization.items[0]?.title || plainText(identifier),
    language: readLanguage(manifest, element),
    organization,
    launch,
    scoCount,
    assetCount: launches.length - scoCount,
    root: course.root,
    files: course.list,
    size: course.size,
    remarks: remarks.list(),
  };
}

/** The organization that the manifest calls its default, else the first. */
function chooseOrganization(manifest: XmlElement, remarks: Remarks): XmlElement {
  const list = childAt(manifest, "organizations");
  const organizations = childrenNamed(list, "organization");
  const wanted = attribute(list, "default");
  const chosen = organizations.find((element) => attribute(element, "identifier") === wanted) ?? organizations[0];
  if (!chosen) throw new PackageRefused("noOrganization", () => m.packageNoOrganization());
  remarks.add("otherOrganizations", organizations.length - 1);
  return chosen;
}

function readOrganization(element: XmlElement, reading: ItemReading): ContentOrganization {
  const is2004 = reading.standard === "scorm-2004";
  return {
    id: attribute(element, "identifier") ?? "organization",
    title: plainText(childAt(element, "title")?.text),
    items: readItems(element, reading),
    objectivesGlobalToSystem: flag(element, "objectivesglobaltosystem", "true"),
    sequencing: is2004 ? readSequencing(element, reading.collection) : null,
    completionThreshold: is2004 ? readCompletionThreshold(element) : null,
  };
}

const general = (manifest: XmlElement): XmlElement | undefined => childAt(manifest, "metadata", "lom", "general");

/** The title in the learning object metadata: `<langstring>` in SCORM 1.2, `<string>` in 2004. */
const metadataTitle = (manifest: XmlElement): string =>
  plainText(childAt(general(manifest), "title")?.children.find(({ text }) => text !== "")?.text);

function readLanguage(manifest: XmlElement, organization: XmlElement): string | null {
  const title = childAt(general(manifest), "title");
  const candidates = [
    childAt(general(manifest), "language")?.text,
    attribute(manifest, "lang"),
    attribute(organization, "lang"),
    attribute(childAt(organization, "title"), "lang"),
    attribute(title?.children[0], "lang"),
    attribute(title?.children[0], "language"),
  ];
  return candidates.map(canonicalLanguage).find((language) => language !== null) ?? null;
}

function canonicalLanguage(text: string | null | undefined): string | null {
  const tag = text?.trim().replaceAll("_", "-") ?? "";
  if (!/^[a-z]{2,3}(-|$)/i.test(tag)) return null;
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
}
