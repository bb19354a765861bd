import * as m from "#messages/academy";
import type { ContentItem, HideLmsUi, Launch, PackageContents } from "./contents.ts";
import type { CourseFiles } from "./course-files.ts";
import { resolveLaunch } from "./launch.ts";
import type { Limits } from "./limits.ts";
import { PackageRefused, shown } from "./refusal.ts";
import type { Remarks } from "./remarks.ts";
import type { Resource } from "./resources.ts";
import { readCompletionThreshold, readSequencing, readSharedData, type SequencingCollection } from "./sequencing.ts";
import { flag, oneOf, plainText, real } from "./values.ts";
import { attribute, childAt, childrenNamed, tooComplex, type XmlElement } from "./xml.ts";

/** What reading an item needs to know of the manifest around it. */
export interface ItemReading {
  readonly standard: PackageContents["standard"];
  readonly course: CourseFiles;
  readonly remarks: Remarks;
  readonly resources: ReadonlyMap<string, Resource>;
  readonly collection: SequencingCollection;
  readonly hasSubManifests: boolean;
  /** Identifiers that are taken already, each with the last number that a repetition of it got. */
  readonly identifiers: Map<string, number>;
  readonly limits: Limits;
}

/** The items directly in an organization or item, each with those below it. */
export const readItems = (parent: XmlElement, reading: ItemReading): ContentItem[] =>
  childrenNamed(parent, "item").map((element) => readItem(element, reading));

function readItem(element: XmlElement, reading: ItemReading): ContentItem {
  const id = claimIdentifier(element, reading);
  const title = plainText(childAt(element, "title")?.text) || plainText(id);
  const launch = readLaunch(element, title, reading);
  const items = readItems(element, reading);
  if (!launch && items.length === 0) reading.remarks.add("itemsWithoutContent");
  return {
    id,
    title,
    visible: flag(element, "isvisible", "true"),
    launch,
    items,
    dataFromLms: childAt(element, "datafromlms")?.text || null,
    timeLimitAction: oneOf(timeLimitActions, childAt(element, "timelimitaction")?.text ?? null),
    ...(reading.standard === "scorm-1.2" ? read12(element) : read2004(element, reading)),
  };
}

const timeLimitActions = ["exit,message", "exit,no message", "continue,message", "continue,no message"] as const;

type Only12 = Pick<ContentItem, "prerequisites" | "masteryScore" | "maxTimeAllowed">;
type Only2004 = Pick<ContentItem, "sequencing" | "completionThreshold" | "hideLmsUi" | "sharedData">;

const read12 = (element: XmlElement): Only12 & Only2004 => ({
  prerequisites: childAt(element, "prerequisites")?.text || null,
  masteryScore: real(childAt(element, "masteryscore")?.text ?? null, 0, 100),
  maxTimeAllowed: childAt(element, "maxtimeallowed")?.text || null,
  sequencing: null,
  completionThreshold: null,
  hideLmsUi: [],
  sharedData: [],
});

const read2004 = (element: XmlElement, { collection }: ItemReading): Only12 & Only2004 => ({
  prerequisites: null,
  masteryScore: null,
  maxTimeAllowed: null,
  sequencing: readSequencing(element, collection),
  completionThreshold: readCompletionThreshold(element),
  hideLmsUi: readHideLmsUi(element),
  sharedData: readSharedData(element),
});

const hideable = ["continue", "previous", "exit", "exitAll", "abandon", "abandonAll", "suspendAll"] as const;

const readHideLmsUi = (element: XmlElement): HideLmsUi[] =>
  childrenNamed(childAt(element, "presentation", "navigationinterface"), "hidelmsui").flatMap(
    ({ text }) => oneOf(hideable, text) ?? [],
  );

/** Attempts are kept by identifier, so a missing or repeated one gets a number, the same on every reading. */
function claimIdentifier(element: XmlElement, { identifiers, remarks, limits }: ItemReading): string {
  if (identifiers.size >= limits.items) throw tooComplex();
  const written = attribute(element, "identifier") ?? "item";
  let id = written;
  let number = identifiers.get(written) ?? 1;
  while (identifiers.has(id)) id = `${written}-${++number}`;
  if (id !== written) remarks.add("identifiersRepeated");
  identifiers.set(written, number);
  identifiers.set(id, identifiers.get(id) ?? 1);
  return id;
}

function readLaunch(element: XmlElement, title: string, reading: ItemReading): Launch | null {
  const resourceId = attribute(element, "identifierref");
  if (resourceId === null) return null;
  const resource = reading.resources.get(resourceId);
  if (!resource) throw reading.hasSubManifests ? subManifest() : unknownResource(title);
  if (!resource.reference) return null;
  const target = resolveLaunch(resource.reference, attribute(element, "parameters"), reading.course, title);
  if (target.spelledDifferently) reading.remarks.add("launchSpelledDifferently");
  return { resourceId, kind: resource.kind, path: target.file.path, address: target.address };
}

const subManifest = (): PackageRefused => new PackageRefused("subManifest", () => m.packageSubManifest());

const unknownResource = (title: string): PackageRefused =>
  new PackageRefused("unknownResource", () => m.packageUnknownResource({ item: shown(title) }));

/** Every launch below these items, in the order of the table of contents. */
export const launchesOf = (items: readonly ContentItem[]): Launch[] =>
  items.flatMap((item) => [...(item.launch ? [item.launch] : []), ...launchesOf(item.items)]);
