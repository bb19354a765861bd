import { setImmediate } from "node:timers/promises";
import * as m from "#messages/academy";
import { SaxesParser } from "saxes";
import type { Limits } from "./limits.ts";
import { PackageRefused } from "./refusal.ts";

/**
 * An element as manifests need it. Names of elements and attributes are local and in lower case: exports bind the
 * namespaces to any prefix, forget to declare them, and write both `scormtype` and `scormType`.
 */
export interface XmlElement {
  readonly name: string;
  readonly prefix: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** Its own text, without that of its children, trimmed. */
  readonly text: string;
}

export interface XmlDocument {
  readonly root: XmlElement;
  /** Every namespace address that it declares anywhere. */
  readonly namespaces: ReadonlySet<string>;
}

interface OpenElement extends XmlElement {
  readonly children: OpenElement[];
  text: string;
}

const pieceLength = 2 ** 16;

/**
 * Parses a manifest within the limits, in pieces, so that a large one does not keep others waiting. A document type is
 * refused, so there are no entities beyond XML's own five. Throws `PackageRefused`.
 */
export async function parseXml(source: string, limits: Limits): Promise<XmlDocument> {
  if (startsWithDoctype(source)) throw doctype();
  const parser = new SaxesParser();
  const namespaces = new Set<string>();
  const open: OpenElement[] = [];
  let root: OpenElement | null = null;
  let elements = 0;
  let attributes = 0;

  parser.on("doctype", () => {
    throw doctype();
  });
  parser.on("error", () => {
    const { line } = parser;
    throw new PackageRefused("manifestNotXml", () => m.packageManifestNotXml({ line }));
  });
  parser.on("opentagstart", () => {
    attributes = 0;
    if (++elements > limits.manifestElements || open.length >= limits.manifestDepth) throw tooComplex();
  });
  parser.on("attribute", ({ name, value }) => {
    if (++attributes > limits.manifestAttributes) throw tooComplex();
    if (name === "xmlns" || name.startsWith("xmlns:")) namespaces.add(value.trim());
  });
  parser.on("opentag", (tag) => {
    const [prefix, name] = splitName(tag.name);
    const element: OpenElement = { name, prefix, attributes: localAttributes(tag.attributes), children: [], text: "" };
    const parent = open.at(-1);
    if (parent) parent.children.push(element);
    else root = element;
    open.push(element);
  });
  parser.on("text", (text) => append(open.at(-1), text));
  parser.on("cdata", (text) => append(open.at(-1), text));
  parser.on("closetag", () => {
    const element = open.pop();
    if (element) element.text = element.text.trim();
  });
  for (let start = 0; start < source.length; start += pieceLength) {
    parser.write(source.slice(start, start + pieceLength));
    await setImmediate();
  }
  parser.close();
  if (!root) throw new PackageRefused("manifestNotXml", () => m.packageManifestNotXml({ line: 1 }));
  return { root, namespaces };
}

/** Whether a document type follows what may stand before it: white space, comments and processing instructions. */
function startsWithDoctype(source: string): boolean {
  let at = 0;
  while (at < source.length) {
    if (source.startsWith("<?", at)) at = after(source, "?>", at);
    else if (source.startsWith("<!--", at)) at = after(source, "-->", at);
    else if (/\s/.test(source.charAt(at))) at++;
    else return source.startsWith("<!DOCTYPE", at);
  }
  return false;
}

function after(source: string, end: string, from: number): number {
  const found = source.indexOf(end, from);
  return found < 0 ? source.length : found + end.length;
}

function append(element: OpenElement | undefined, text: string): void {
  if (element) element.text += text;
}

function splitName(name: string): [prefix: string, local: string] {
  const colon = name.indexOf(":");
  return [name.slice(0, Math.max(colon, 0)), name.slice(colon + 1).toLowerCase()];
}

/** Attributes by local name; one without a prefix wins from one with, so that `type` is not `xsi:type`. */
function localAttributes(attributes: Readonly<Record<string, string>>): Map<string, string> {
  const local = new Map<string, string>();
  for (const [fullName, value] of Object.entries(attributes)) {
    const [prefix, name] = splitName(fullName);
    if (fullName === "xmlns" || prefix === "xmlns") continue;
    if (prefix === "" || !local.has(name)) local.set(name, value.trim());
  }
  return local;
}

const doctype = (): PackageRefused => new PackageRefused("manifestDoctype", () => m.packageManifestDoctype());

/** The refusal of a manifest that holds more than a course needs. */
export const tooComplex = (): PackageRefused =>
  new PackageRefused("manifestTooComplex", () => m.packageManifestTooComplex());

/** The element's children with this name (in lower case). */
export const childrenNamed = (element: XmlElement | undefined, name: string): XmlElement[] =>
  element?.children.filter((child) => child.name === name) ?? [];

/** The first element along a path of names, for example `childAt(manifest, "metadata", "lom", "general")`. */
export function childAt(element: XmlElement | undefined, ...path: string[]): XmlElement | undefined {
  let current = element;
  for (const name of path) current = current?.children.find((child) => child.name === name);
  return current;
}

/** The attribute's value, or null when it is absent or empty. */
export const attribute = (element: XmlElement | undefined, name: string): string | null =>
  element?.attributes.get(name) || null;
