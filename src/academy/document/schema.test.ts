import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Invalid } from "#platform/errors/errors.ts";
import { newId } from "#platform/db/id.ts";
import { documents } from "#test/documents.ts";
import { documentLimits, readLessonDocument } from "./schema.ts";

const text = (words: string, ...marks: unknown[]) => ({
  type: "text",
  text: words,
  ...(marks.length > 0 ? { marks } : {}),
});
const doc = (...content: unknown[]) => ({ type: "doc", content });
const paragraph = (...content: unknown[]) => ({ type: "paragraph", content });

function nested(depth: number): unknown {
  let block: unknown = paragraph(text("diep"));
  for (let level = 0; level < depth; level += 1) block = { type: "blockquote", content: [block] };
  return doc(block);
}

describe("a lesson's document", () => {
  it("is taken in as our editor makes it", () => {
    fc.assert(
      fc.property(documents, (document) => {
        expect(readLessonDocument(JSON.parse(JSON.stringify(document)))).toEqual(document);
      }),
    );
  });

  it.each([
    ["a node that we do not have", doc({ type: "script", content: [text("alert(1)")] })],
    ["an iframe", doc({ type: "iframe", attrs: { src: "https://example.org" } })],
    ["raw HTML as a node", doc({ type: "html", text: "<img src=x onerror=alert(1)>" })],
    [
      "an attribute that we do not have",
      doc({ type: "paragraph", attrs: { onclick: "alert(1)" }, content: [text("klik")] }),
    ],
    ["a style", doc({ type: "heading", attrs: { level: 2, style: "position:fixed" }, content: [text("kop")] })],
    ["the lesson's own heading level", doc({ type: "heading", attrs: { level: 1 }, content: [text("kop")] })],
    ["a mark that we do not have", doc(paragraph(text("rood", { type: "textStyle", attrs: { color: "red" } })))],
    ["a script link", doc(paragraph(text("klik", { type: "link", attrs: { href: "javascript:alert(1)" } })))],
    [
      "a script link in disguise",
      doc(paragraph(text("klik", { type: "link", attrs: { href: " \u0001jAvA\nscript:alert(1)" } }))),
    ],
    [
      "a data link",
      doc(paragraph(text("klik", { type: "link", attrs: { href: "data:text/html,<script>alert(1)</script>" } }))),
    ],
    [
      "a link with a target",
      doc(paragraph(text("klik", { type: "link", attrs: { href: "https://example.org", target: "_top" } }))),
    ],
    [
      "a picture from elsewhere",
      doc({ type: "image", attrs: { src: "https://example.org/volg-mij.gif", alternativeText: "", decorative: true } }),
    ],
    [
      "a picture whose file is a path",
      doc({ type: "image", attrs: { fileId: "../../etc/passwd", alternativeText: "", decorative: true } }),
    ],
    [
      "a picture inside running text",
      doc(paragraph({ type: "image", attrs: { fileId: newId(), alternativeText: "x", decorative: false } })),
    ],
    ["a list item without a list", doc({ type: "listItem", content: [paragraph(text("los"))] })],
    ["empty text", doc(paragraph({ type: "text", text: "" }))],
    ["an empty document", doc()],
    ["a prototype", JSON.parse('{"type":"doc","content":[{"type":"paragraph"}],"__proto__":{"admin":true}}')],
    ["a text", "<p>hallo</p>"],
    ["nothing", null],
  ])("refuses %s", (_, hostile) => {
    expect(() => readLessonDocument(hostile)).toThrow(Invalid);
  });

  it("refuses what is deeper than anybody writes, also so deep that a careless reader would run out of stack", () => {
    expect(() => readLessonDocument(nested(10))).not.toThrow();
    expect(() => readLessonDocument(nested(documentLimits.depth + 1))).toThrow(Invalid);
    expect(() => readLessonDocument(nested(200_000))).toThrow(Invalid);
  });

  it("refuses what is larger than a lesson", () => {
    expect(() => readLessonDocument(doc(paragraph(text("é".repeat(documentLimits.bytes / 2)))))).toThrow(Invalid);
    expect(() =>
      readLessonDocument(doc(...Array.from({ length: documentLimits.nodes }, () => ({ type: "paragraph" })))),
    ).toThrow(Invalid);
  });
});
