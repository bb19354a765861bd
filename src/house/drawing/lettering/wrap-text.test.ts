import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { outline } from "../file/outlines.ts";
import { textWidth } from "./text-width.ts";
import { wrapText } from "./wrap-text.ts";

const word = fc.string({
  unit: fc.constantFrom(
    ...Array.from("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789éëïöüç-,.%&(mWij"),
  ),
  minLength: 1,
  maxLength: 40,
});
const sentence = fc.array(word, { maxLength: 20 }).map((words) => words.join(" "));

describe("wrapping text for the drawing", () => {
  it("keeps a short text on one line", () => {
    expect(wrapText("Deel nieuwe kennis", 268, 20, "bold")).toEqual(["Deel nieuwe kennis"]);
  });

  it("breaks between words where it can", () => {
    expect(wrapText("12 van de 18 teams spraken deze maand af", 250, 17)).toEqual([
      "12 van de 18 teams spraken",
      "deze maand af",
    ]);
  });

  it("hyphenates a Dutch compound that is too long for a line, between syllables", () => {
    expect(wrapText("arbeidsmarktcommunicatieverantwoordelijkheid", 268, 20, "bold")).toEqual([
      "arbeidsmarktcommunica-",
      "tieverantwoordelijkheid",
    ]);
  });

  it("prefers the hyphen that a word has already", () => {
    expect(wrapText("Zuidwest-Nederlandse", 150, 17)).toEqual(["Zuidwest-", "Nederlandse"]);
  });

  it("has no lines for an empty text", () => {
    expect(wrapText("  ", 268, 20)).toEqual([]);
  });

  it("never makes a line wider than it may be", () => {
    fc.assert(
      fc.property(
        sentence,
        fc.integer({ min: 60, max: 400 }),
        fc.integer({ min: 12, max: 20 }),
        (text, width, size) => {
          for (const line of wrapText(text, width, size)) expect(textWidth(line, size)).toBeLessThanOrEqual(width);
        },
      ),
    );
  });

  it("loses no letter and adds none but its hyphens", () => {
    fc.assert(
      fc.property(sentence, fc.integer({ min: 60, max: 400 }), (text, width) => {
        const joined = wrapText(text, width, 17).join("");
        expect(joined.replace(/[\s-]/g, "")).toBe(text.replace(/[\s-]/g, ""));
      }),
    );
  });

  it("ends even when not one letter fits", () => {
    expect(wrapText("mmm", 1, 20).join("").replaceAll("-", "")).toBe("mmm");
  });

  it("estimates no text narrower than the typeface draws it", () => {
    fc.assert(
      fc.property(sentence, fc.boolean(), (text, isBold) => {
        const estimate = isBold ? textWidth(text, 100, "bold") : textWidth(text, 100);
        expect(estimate).toBeGreaterThanOrEqual(outline(text, 100, isBold).width);
      }),
    );
  });

  it("estimates at most an eighth too much for ordinary sentences, so that lines fill their card", () => {
    const ordinary = "Van de zeventien teams hebben er vijftien een afspraak vastgelegd.";
    expect(textWidth(ordinary, 17)).toBeLessThan(outline(ordinary, 17, false).width * 1.125);
  });
});
