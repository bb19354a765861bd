import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { behindPrefix, resembling, searchForm, termsOf, wordsOf } from "./search-terms.ts";

const found = (typed: string, name: string): boolean => {
  const terms = new Set(termsOf({ name, jobTitle: null }));
  return wordsOf(typed).every((word) => resembling(word).some((term) => terms.has(term)));
};

describe("the search form of a name", () => {
  it.each([
    ["Zoë  Çelik", "zoe celik"],
    ["Łukasz Bjørnsen", "lukasz bjornsen"],
    ["Işıl Weiß", "isil weiss"],
    ["Van 't Hoff-de Ĳssel", "van 't hoff-de ijssel"],
  ])("of %s is %s", (name, form) => {
    expect(searchForm(name)).toBe(form);
  });

  it("is its own search form", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(searchForm(searchForm(text))).toBe(searchForm(text));
      }),
    );
  });
});

const letters = "abcdefghij".split("");

describe("a typing error", () => {
  it.each(["vissr", "viser", "visserr", "vizser", "vsiser", "vissee"])(
    "in Visser written as %s still finds her",
    (typed) => {
      expect(found(typed, "Sanne Visser")).toBe(true);
    },
  );

  it.each(["fisher", "vis", "jansen"])("is not seen in %s, which is another word", (typed) => {
    expect(found(typed, "Sanne Visser")).toBe(false);
  });

  it("of one letter never hides somebody whose name has four letters or more", () => {
    const names = fc.string({ unit: fc.constantFrom(...letters), minLength: 5, maxLength: 16 });
    fc.assert(
      fc.property(names, fc.nat(), fc.constantFrom(...letters), (name, place, letter) => {
        const at = place % name.length;
        expect(found(name.slice(0, at) + name.slice(at + 1), name)).toBe(true);
        expect(found(name.slice(0, at) + letter + name.slice(at + 1), name)).toBe(true);
      }),
    );
  });
});

describe("the words that begin with what was typed", () => {
  it("lie between it and what stands behind it, misspellings never among them", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9]{1,8}$/), fc.stringMatching(/^[~a-z0-9]{0,12}$/), (typed, term) => {
        const between = term >= typed && term < behindPrefix(typed);
        expect(between).toBe(term.startsWith(typed));
      }),
    );
  });
});
