import type { Block, ImageBlock, LessonDocument, List, ListItem } from "../contract.ts";
import { writeInline } from "./write-inline.ts";

/**
 * A document as plain text with a few marks, to write on in a browser without JavaScript: `## heading`, `**bold**`,
 * `_italic_`, `- list`, `> quote`, `> [!tip]`. `readMarkup` makes the same document of it again, apart from empty paragraphs.
 */
export const writeMarkup = (document: LessonDocument): string => writeBlocks(document.content).join("\n");

/** The lines of some blocks, with an empty line between two of them; a list stands right below the words that lead to it. */
function writeBlocks(blocks: readonly Block[]): string[] {
  const lines: string[] = [];
  let before: { block: Block; marker: string } | null = null;
  for (const block of blocks) {
    if (block.type === "paragraph" && !block.content?.length) continue;
    const marker: string = before?.block.type === block.type ? otherMarker(before.marker) : "-";
    if (before && !(before.block.type === "paragraph" && isList(block))) lines.push("");
    lines.push(...writeBlock(block, marker));
    before = { block, marker };
  }
  return lines;
}

const isList = (block: Block): block is List => block.type === "bulletList" || block.type === "orderedList";

/** Two lists after each other stay two because their markers differ. */
const otherMarker = (marker: string): string => (marker === "-" ? "+" : "-");

function writeBlock(block: Block, marker: string): string[] {
  switch (block.type) {
    case "paragraph":
      return writeInline(block.content);
    case "heading":
      return [`${"#".repeat(block.attrs.level)} ${writeInline(block.content).join(" ")}`.trimEnd()];
    case "bulletList":
    case "orderedList":
      return writeList(block, marker);
    case "blockquote":
      return writeBlocks(block.content).map(quoted);
    case "callout":
      return [`> [!${block.attrs.kind}]`, ...writeBlocks(block.content).map(quoted)];
    case "codeBlock":
      return writeCode(block.content?.map((part) => part.text).join("") ?? "");
    case "horizontalRule":
      return ["---"];
    case "image":
      return [writeImage(block)];
  }
}

const quoted = (line: string): string => (line ? `> ${line}` : ">");

function writeList(list: List, marker: string): string[] {
  return list.content.flatMap((item, index) => {
    const lead =
      list.type === "bulletList" ? `${marker} ` : `${list.attrs.start + index}${marker === "-" ? "." : ")"} `;
    return writeItem(item, lead);
  });
}

function writeItem(item: ListItem, lead: string): string[] {
  const lines = writeBlocks(item.content);
  const indent = " ".repeat(lead.length);
  const [first = "", ...others] = lines;
  return [`${lead}${first}`.trimEnd(), ...others.map((line) => (line ? indent + line : ""))];
}

/** A fence that is longer than any in the code itself. */
function writeCode(code: string): string[] {
  const longest = Math.max(2, ...[...code.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  return [fence, ...code.split("\n"), fence];
}

function writeImage({ attrs }: ImageBlock): string {
  const text = attrs.alternativeText.replaceAll("\n", " ").replace(/[\\[\]]/g, String.raw`\$&`);
  return `![${attrs.decorative ? "" : text}](bestand:${attrs.fileId}${attrs.decorative ? ' "decoratief"' : ""})`;
}
