import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseHex } from "./contrast.ts";
import { arbitraryColour } from "./arbitrary-colour.ts";
import { fromOklch, toOklch } from "./oklch.ts";

describe("oklch", () => {
  it("knows the lightness of black, white and the reference red", () => {
    expect(toOklch("#000000").lightness).toBeCloseTo(0, 3);
    expect(toOklch("#ffffff").lightness).toBeCloseTo(1, 3);
    expect(toOklch("#ff0000").lightness).toBeCloseTo(0.628, 3);
    expect(toOklch("#ff0000").chroma).toBeCloseTo(0.2577, 3);
  });

  it("comes back to the same colour, give or take one step of a screen", () => {
    fc.assert(
      fc.property(arbitraryColour, (hex) => {
        const back = parseHex(fromOklch(toOklch(hex)));
        for (const [index, channel] of parseHex(hex).entries())
          expect(Math.abs(channel - (back[index] ?? -1))).toBeLessThanOrEqual(1.5 / 255);
      }),
    );
  });

  it("keeps the lightness of a colour that no screen can show", () => {
    const shown = toOklch(fromOklch({ lightness: 0.7, chroma: 0.4, hue: 2 }));
    expect(shown.lightness).toBeCloseTo(0.7, 1);
    expect(shown.chroma).toBeLessThan(0.4);
  });
});
