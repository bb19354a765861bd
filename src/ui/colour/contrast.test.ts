import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryColour } from "./arbitrary-colour.ts";
import { contrast, formatHex, parseHex } from "./contrast.ts";

describe("contrast", () => {
  it("is 21 between black and white and 1 between equals", () => {
    expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
    expect(contrast("#336699", "#336699")).toBe(1);
  });

  it("agrees with the worked example of WCAG: #767676 on white is just readable", () => {
    expect(contrast("#767676", "#ffffff")).toBeCloseTo(4.54, 2);
  });

  it("does not care which colour is the ground", () => {
    fc.assert(
      fc.property(arbitraryColour, arbitraryColour, (one, other) => {
        expect(contrast(one, other)).toBe(contrast(other, one));
        expect(contrast(one, other)).toBeGreaterThanOrEqual(1);
        expect(contrast(one, other)).toBeLessThanOrEqual(21.001);
      }),
    );
  });
});

describe("parseHex", () => {
  it("reads what formatHex writes", () => {
    fc.assert(
      fc.property(arbitraryColour, (hex) => {
        expect(formatHex(parseHex(hex))).toBe(hex);
      }),
    );
  });

  it("refuses what is no colour", () => {
    for (const text of ["red", "#fff", "#12345g", "", "#1234567"]) expect(() => parseHex(text)).toThrow(RangeError);
  });
});
