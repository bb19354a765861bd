/** Lesson documents as authors write them, for the property tests of everything that reads or draws them. */
import * as fc from "fast-check";
import { newId } from "#platform/db/id.ts";
import {
  type Block,
  calloutKinds,
  type Inline,
  type LessonDocument,
  type ListItem,
  type Mark,
} from "../src/academy/document/contract.ts";

const letters = fc.string({
  unit: fc.constantFrom(...Array.from("abcXYZ àéß09*_~`[]()\\#>+-.!|\"'<&{}:/")),
  minLength: 1,
  maxLength: 12,
});
const words = letters.filter((text) => text.trim() === text && text !== "");

const markOrder = ["link", "bold", "italic", "strike", "code"];
const mark: fc.Arbitrary<Mark> = fc.oneof(
  fc.constantFrom<Mark>({ type: "bold" }, { type: "italic" }, { type: "strike" }, { type: "code" }),
  fc.webUrl({ withQueryParameters: true }).map((href): Mark => ({ type: "link", attrs: { href } })),
);
const marks = fc
  .uniqueArray(mark, { maxLength: 3, selector: ({ type }) => type })
  .map((chosen) => chosen.toSorted((a, b) => markOrder.indexOf(a.type) - markOrder.indexOf(b.type)));

const styled = fc
  .tuple(words, marks)
  .map(([text, chosen]): Inline =>
    chosen.length > 0 ? { type: "text", text, marks: chosen } : { type: "text", text },
  );

/** Marked words with plain white space between them, so that no two texts of the same look stand beside each other. */
const line = fc
  .array(styled, { minLength: 1, maxLength: 4 })
  .map((parts) =>
    parts.flatMap((part, index) => (index === 0 ? [part] : [{ type: "text" as const, text: " " }, part])),
  );
const lines = fc
  .array(line, { minLength: 1, maxLength: 3 })
  .map((all) => all.flatMap((parts, index) => (index === 0 ? parts : [{ type: "hardBreak" as const }, ...parts])));

const paragraph = lines.map((content): Block => ({ type: "paragraph", content: merged(content) }));
const heading = fc
  .tuple(fc.constantFrom(2 as const, 3 as const), line)
  .map(([level, content]): Block => ({ type: "heading", attrs: { level }, content: merged(content) }));
const codeBlock = fc
  .string({ unit: fc.constantFrom(...Array.from("ab `\n-#>")), minLength: 1, maxLength: 30 })
  .map((text): Block => ({ type: "codeBlock", content: [{ type: "text", text }] }));
const image = fc
  .oneof(
    words.map((alternativeText) => ({ alternativeText, decorative: false })),
    fc.constant({ alternativeText: "", decorative: true }),
  )
  .map((attrs): Block => ({ type: "image", attrs: { fileId: newId(), ...attrs } }));
const leaf = fc.oneof(paragraph, heading, codeBlock, image, fc.constant<Block>({ type: "horizontalRule" }));

const { blocks } = fc.letrec<{ block: Block; blocks: Block[] }>((tie) => ({
  blocks: fc.array(tie("block"), { minLength: 1, maxLength: 4 }),
  block: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    leaf,
    fc
      .array(
        tie("blocks").map((content): ListItem => ({ type: "listItem", content })),
        { minLength: 1, maxLength: 3 },
      )
      .map((content): Block => ({ type: "bulletList", content })),
    fc
      .tuple(
        fc.nat(1000),
        fc.array(
          tie("blocks").map((content): ListItem => ({ type: "listItem", content })),
          { minLength: 1, maxLength: 3 },
        ),
      )
      .map(([start, content]): Block => ({ type: "orderedList", attrs: { start }, content })),
    tie("blocks").map((content): Block => ({ type: "blockquote", content })),
    fc
      .tuple(fc.constantFrom(...calloutKinds), tie("blocks"))
      .map(([kind, content]): Block => ({ type: "callout", attrs: { kind }, content })),
  ),
}));

export const documents: fc.Arbitrary<LessonDocument> = blocks.map((content) => ({ type: "doc", content }));

/** As the editor keeps it: beside each other, texts of the same look are one text. */
function merged(parts: readonly Inline[]): Inline[] {
  const result: Inline[] = [];
  for (const part of parts) {
    const before = result.at(-1);
    if (part.type === "text" && before?.type === "text" && JSON.stringify(before.marks) === JSON.stringify(part.marks))
      result[result.length - 1] = { ...before, text: before.text + part.text };
    else result.push(part);
  }
  return result;
}
