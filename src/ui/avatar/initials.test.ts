import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tones } from "../tokens/tone.ts";
import { initials, toneOfName } from "./initials.ts";

describe("initials", () => {
  it.each([
    ["Fatima van der Zee", "FZ"],
    ["Aylin Yılmaz", "AY"],
    ["Mohamed El Amrani", "MA"],
    ["Joris", "J"],
    ["  anna   de boer ", "AB"],
    ["'s-Gravenhage, Piet", "SP"],
    ["van", "V"],
    ["", "?"],
    ["😀 !", "?"],
    ["Émile Ångström", "ÉÅ"],
  ])("of %o are %o", (name, expected) => {
    expect(initials(name)).toBe(expected);
  });

  it("are there for any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (name) => {
        expect(initials(name)).not.toBe("");
      }),
    );
  });
});

describe("toneOfName", () => {
  it("is the same every time, and a tone", () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        expect(toneOfName(name)).toBe(toneOfName(name));
        expect(tones).toContain(toneOfName(name));
      }),
    );
  });
});
