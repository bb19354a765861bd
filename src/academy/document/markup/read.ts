import { isId } from "#platform/db/id.ts";
import { type Block, type CalloutKind, calloutKinds, emptyDocument, type LessonDocument } from "../contract.ts";
import { readInline } from "./read-inline.ts";
import { isItemStart, itemsFrom } from "./read-list.ts";

/** Text with a few marks (see `writeMarkup`) as a document. Everything is a document: what is no mark is text as it stands. */
export function readMarkup(text: string): LessonDocument {
  const content = readBlocks(text.replaceAll("\t", "    ").split(/\r?\n/), 0);
  return content.length > 0 ? { type: "doc", content } : emptyDocument;
}

/** Deeper than this, quotes and lists are text as they stand; the schema's own limit lies beyond. */
const deepest = 16;

interface Read {
  readonly block: Block;
  /** The line behind it. */
  readonly next: number;
}

function readBlocks(lines: readonly string[], depth: number): Block[] {
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length;) {
    if (isBlank(lines[at])) {
      at += 1;
      continue;
    }
    const read = readBlock(lines, at, depth);
    blocks.push(read.block);
    at = read.next;
  }
  return blocks;
}

const isBlank = (line = ""): boolean => line.trim() === "";

const fence = /^(`{3,})[^`]*$/;
const heading = /^(#{1,6})(?:\s+(.*))?$/;
const rule = /^-{3,}\s*$/;
const image = /^!\[((?:\\.|[^\\\]])*)\]\(bestand:([0-9a-f-]{36})( "decoratief")?\)\s*$/;

function readBlock(lines: readonly string[], at: number, depth: number): Read {
  const line = lines[at] ?? "";
  if (fence.test(line)) return readCode(lines, at);
  if (heading.test(line)) return { block: readHeading(line), next: at + 1 };
  if (rule.test(line)) return { block: { type: "horizontalRule" }, next: at + 1 };
  const picture = readImage(line);
  if (picture) return { block: picture, next: at + 1 };
  if (depth < deepest && line.startsWith(">")) return readQuote(lines, at, depth);
  if (depth < deepest && isItemStart(line)) return readList(lines, at, depth);
  return readParagraph(lines, at, depth);
}

function startsBlock(line: string, depth: number): boolean {
  if (fence.test(line) || heading.test(line) || rule.test(line) || readImage(line)) return true;
  return depth < deepest && (line.startsWith(">") || isItemStart(line));
}

function readParagraph(lines: readonly string[], at: number, depth: number): Read {
  let next = at + 1;
  while (next < lines.length && !isBlank(lines[next]) && !startsBlock(lines[next] ?? "", depth)) next += 1;
  return { block: { type: "paragraph", content: readInline(lines.slice(at, next)) }, next };
}

function readCode(lines: readonly string[], at: number): Read {
  const opening = fence.exec(lines[at] ?? "")?.[1];
  const end = lines.findIndex((line, index) => index > at && line.trimEnd() === opening);
  const code = lines.slice(at + 1, end < 0 ? lines.length : end).join("\n");
  const block: Block = code ? { type: "codeBlock", content: [{ type: "text", text: code }] } : { type: "codeBlock" };
  return { block, next: end < 0 ? lines.length : end + 1 };
}

function readHeading(line: string): Block {
  const [, signs = "", words = ""] = heading.exec(line) ?? [];
  const content = words ? readInline([words]) : [];
  return { type: "heading", attrs: { level: signs.length > 2 ? 3 : 2 }, ...(content.length > 0 ? { content } : {}) };
}

function readImage(line: string): Block | null {
  const [, text = "", fileId = "", decoration] = image.exec(line) ?? [];
  if (!isId(fileId)) return null;
  return {
    type: "image",
    attrs: { fileId, alternativeText: text.replace(/\\([\\[\]])/g, "$1"), decorative: decoration !== undefined },
  };
}

function readQuote(lines: readonly string[], at: number, depth: number): Read {
  let next = at;
  while (lines[next]?.startsWith(">")) next += 1;
  const inside = lines.slice(at, next).map((line) => line.replace(/^> ?/, ""));
  const kind = /^\[!(\w+)\]\s*$/.exec(inside[0] ?? "")?.[1];
  if (!isCalloutKind(kind))
    return { block: { type: "blockquote", content: filled(readBlocks(inside, depth + 1)) }, next };
  return { block: { type: "callout", attrs: { kind }, content: filled(readBlocks(inside.slice(1), depth + 1)) }, next };
}

const isCalloutKind = (kind: string | undefined): kind is CalloutKind => calloutKinds.some((known) => known === kind);

function readList(lines: readonly string[], at: number, depth: number): Read {
  const { items, start, next } = itemsFrom(lines, at);
  const content = items.map((inside) => ({
    type: "listItem" as const,
    content: filled(readBlocks(inside, depth + 1)),
  }));
  return {
    block: start === null ? { type: "bulletList", content } : { type: "orderedList", attrs: { start }, content },
    next,
  };
}

const filled = (blocks: Block[]): Block[] => (blocks.length > 0 ? blocks : [{ type: "paragraph" }]);
