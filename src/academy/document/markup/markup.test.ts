import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { documents } from "#test/documents.ts";
import { readLessonDocument } from "../schema.ts";
import { readMarkup } from "./read.ts";
import { writeMarkup } from "./write.ts";

const lines = (...all: string[]): string => all.join("\n");

describe("a document as text with marks", () => {
  it("comes back as the same document", () => {
    fc.assert(
      fc.property(documents, (document) => {
        expect(readMarkup(writeMarkup(document))).toEqual(document);
      }),
      { numRuns: 300 },
    );
  });

  it("reads as one would write it by hand", () => {
    const text = lines(
      "## Veilig tillen",
      "",
      "Til **nooit** alleen; zie de [richtlijn](https://example.org/tillen).",
      "Neem mee:",
      "- een _glijzeil_",
      "- een collega",
      "  1. die tijd heeft",
      "",
      "> [!attention]",
      "> Stop bij pijn.",
    );
    expect(writeMarkup(readMarkup(text))).toBe(text);
    expect(readMarkup(text).content.map((block) => block.type)).toEqual([
      "heading",
      "paragraph",
      "bulletList",
      "callout",
    ]);
  });

  it("leaves signs that are no marks alone", () => {
    const text = "2 * 3 ** 4, een_naam_met_streepjes, [geen link], 5~6 en `half";
    expect(readMarkup(text).content).toEqual([{ type: "paragraph", content: [{ type: "text", text }] }]);
  });

  it("makes no link to a place where a link must not lead", () => {
    const [paragraph] = readMarkup("[klik](javascript:alert(1)) en [dit](data:text/html,x)").content;
    expect(JSON.stringify(paragraph)).not.toContain('"link"');
  });
});

describe("any text at all", () => {
  it("makes a document that the schema takes in", () => {
    const anything = fc.array(
      fc.constantFrom(
        "- ",
        "1. ",
        "> ",
        "> [!tip]",
        "```",
        "## ",
        "---",
        "**",
        "_",
        "~~",
        "`",
        "[a](https://b.nl)",
        "![",
        "\\",
        "  ",
        "\n",
        "\n\n",
        "woord ",
        "\u0000",
        "\ud800",
      ),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(anything, (parts) => {
        expect(readLessonDocument(readMarkup(parts.join(""))).type).toBe("doc");
      }),
      { numRuns: 300 },
    );
  });

  it("makes a document however many marks are left open", () => {
    const costly = ["**a ", "[", "`", "_a ", "- a\n\n\n", "> ", "\\", "> - ", "~~", "[a](", "``` \n"];
    for (const part of costly) {
      const text = part.repeat(Math.ceil(20_000 / part.length));
      expect(() => readLessonDocument(readMarkup(text))).not.toThrow();
    }
  });
});
