import { render } from "preact-render-to-string";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { documents } from "#test/documents.ts";
import type { LessonDocument } from "./contract.ts";
import { LessonText } from "./lesson-text.tsx";

const fileId = "01900000-0000-7000-8c00-000000000001";
const files = {
  [fileId]: { name: "tillen.webp", contentType: "image/webp", size: 1, width: 1200, height: 800, widths: [960, 320] },
};
const fileHref = (id: string, width?: number): string =>
  `/bestand/${id}${width === undefined ? "" : `?breedte=${width}`}`;

const draw = (document: LessonDocument): string =>
  render(<LessonText document={document} files={files} fileHref={fileHref} />);

/** A document as it could stand in a database that somebody wrote to by another way than ours. */
const unchecked = (...content: unknown[]): LessonDocument =>
  JSON.parse(JSON.stringify({ type: "doc", content })) as LessonDocument;

const paragraph = (text: string, ...marks: unknown[]) => ({
  type: "paragraph",
  content: [{ type: "text", text, ...(marks.length > 0 ? { marks } : {}) }],
});

describe("the text of a lesson", () => {
  it("is drawn as it was written", () => {
    const html = draw(
      unchecked(
        { type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: "Tillen" }] },
        paragraph(
          "Lees de richtlijn",
          { type: "link", attrs: { href: "https://example.org/?a=1&b=2" } },
          { type: "bold" },
        ),
        { type: "callout", attrs: { kind: "attention" }, content: [paragraph("Stop bij pijn")] },
        { type: "orderedList", attrs: { start: 3 }, content: [{ type: "listItem", content: [paragraph("Zak")] }] },
      ),
    );
    expect(html).toContain("<h2>Tillen</h2>");
    expect(html).toContain(
      '<strong><a href="https://example.org/?a=1&amp;b=2" rel="noopener noreferrer nofollow">Lees de richtlijn</a></strong>',
    );
    expect(html).toContain("Let op");
    expect(html).toContain('<ol start="3"><li><p>Zak</p></li></ol>');
  });

  it("shows a picture with its words, in the width that the screen needs", () => {
    const html = draw(
      unchecked({ type: "image", attrs: { fileId, alternativeText: 'Zij zei "zak"', decorative: false } }),
    );
    expect(html).toContain('alt="Zij zei &quot;zak&quot;"');
    expect(html).toContain(`/bestand/${fileId}?breedte=320 320w`);
    expect(html).toContain('width="1200" height="800"');
    const decoration = draw(unchecked({ type: "image", attrs: { fileId, alternativeText: "", decorative: true } }));
    expect(decoration).toMatch(/<img [^>]*\balt(?:=""| )/);
  });

  it("writes text as text, whatever it says", () => {
    const html = draw(
      unchecked(paragraph("<script>alert(1)</script><img src=x onerror=alert(1)>"), {
        type: "codeBlock",
        content: [{ type: "text", text: "</code><script>" }],
      }),
    );
    expect(html).not.toMatch(/<script|<img/);
  });

  it("draws no node and no mark that it does not know, and follows no link that could run", () => {
    const html = draw(
      unchecked(
        { type: "iframe", attrs: { src: "https://example.org" } },
        { type: "html", content: [{ type: "text", text: "<b>" }] },
        paragraph("klik", { type: "link", attrs: { href: "javascript:alert(1)" } }),
        paragraph("rood", { type: "textStyle", attrs: { style: "color:red" } }),
      ),
    );
    expect(html).not.toMatch(/iframe|javascript|style|<a /);
    expect(html).toContain("<p>klik</p>");
    expect(html).toContain("<p>rood</p>");
  });

  it("has no other elements than these, for any document", () => {
    const allowed = new Set(
      "div p h2 h3 ul ol li blockquote aside svg path circle rect line polyline pre code hr figure img strong em s a br".split(
        " ",
      ),
    );
    fc.assert(
      fc.property(documents, (document) => {
        const tags = [...draw(document).matchAll(/<([a-z0-9]+)/g)].map(([, tag]) => tag ?? "");
        expect(tags.filter((tag) => !allowed.has(tag))).toEqual([]);
      }),
    );
  });
});
