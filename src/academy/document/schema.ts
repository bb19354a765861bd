import { z } from "zod";
import * as m from "#messages/academy";
import { isId } from "#platform/db/id.ts";
import { Invalid } from "#platform/errors/errors.ts";
import { type Block, calloutKinds, isSafeLink, type LessonDocument, type ListItem } from "./contract.ts";
import { measure } from "./measure.ts";

/** What a document may cost: bytes of its JSON, levels of nodes inside each other, nodes in all. */
export const documentLimits = { bytes: 2 * 1024 * 1024, depth: 40, nodes: 20_000 } as const;

const simpleMark = z.strictObject({ type: z.enum(["bold", "italic", "strike", "code"]) });
const linkMark = z.strictObject({
  type: z.literal("link"),
  attrs: z.strictObject({ href: z.string().refine(isSafeLink) }),
});
const mark = z.discriminatedUnion("type", [simpleMark, linkMark]);

const styledText = z.strictObject({
  type: z.literal("text"),
  text: z.string().min(1),
  marks: z.array(mark).max(5).exactOptional(),
});
const plainText = z.strictObject({ type: z.literal("text"), text: z.string().min(1) });
const hardBreak = z.strictObject({ type: z.literal("hardBreak") });
const inline = z.array(z.discriminatedUnion("type", [styledText, hardBreak])).exactOptional();

const paragraph = z.strictObject({ type: z.literal("paragraph"), content: inline });
const heading = z.strictObject({
  type: z.literal("heading"),
  attrs: z.strictObject({ level: z.union([z.literal(2), z.literal(3)]) }),
  content: inline,
});
const codeBlock = z.strictObject({ type: z.literal("codeBlock"), content: z.array(plainText).exactOptional() });
const horizontalRule = z.strictObject({ type: z.literal("horizontalRule") });
const image = z.strictObject({
  type: z.literal("image"),
  attrs: z.strictObject({
    fileId: z.string().refine(isId),
    alternativeText: z.string().max(1000),
    decorative: z.boolean(),
  }),
});

const block: z.ZodType<Block> = z.lazy(() =>
  z.discriminatedUnion("type", [
    paragraph,
    heading,
    codeBlock,
    horizontalRule,
    image,
    z.strictObject({ type: z.literal("bulletList"), content: z.array(listItem).min(1) }),
    z.strictObject({
      type: z.literal("orderedList"),
      attrs: z.strictObject({ start: z.number().int().min(0).max(100_000) }),
      content: z.array(listItem).min(1),
    }),
    z.strictObject({ type: z.literal("blockquote"), content: blocks }),
    z.strictObject({
      type: z.literal("callout"),
      attrs: z.strictObject({ kind: z.enum(calloutKinds) }),
      content: blocks,
    }),
  ]),
);
const blocks = z.array(block).min(1);
const listItem: z.ZodType<ListItem> = z.strictObject({ type: z.literal("listItem"), content: blocks });

const document: z.ZodType<LessonDocument> = z.strictObject({ type: z.literal("doc"), content: blocks });

/**
 * Reads a document from outside: nodes, marks and attributes that we do not know are refused and not repaired, for they
 * come from no editor of ours. Too large or too deep is refused before the schema looks. Throws Invalid.
 */
export function readLessonDocument(raw: unknown): LessonDocument {
  if (measure(raw, documentLimits) !== "fits") throw new Invalid({ document: m.documentTooLarge });
  const parsed = document.safeParse(raw);
  if (!parsed.success) throw new Invalid({ document: m.documentNotUnderstood });
  return parsed.data;
}
