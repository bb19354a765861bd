import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { accentFrom, accentStyle, grounds, isChangedForContrast } from "./accent.ts";
import { contrast } from "./contrast.ts";
import { arbitraryColour } from "./arbitrary-colour.ts";

const themes = ["light", "dark"] as const;

describe("accentFrom", () => {
  it("is readable in both themes, whatever colour an organisation chooses", () => {
    fc.assert(
      fc.property(arbitraryColour, (colour) => {
        const accent = accentFrom(colour);
        for (const theme of themes) {
          const { action, actionHover, onAction, text, fill, soft } = accent[theme];
          expect(contrast(onAction, action)).toBeGreaterThanOrEqual(4.5);
          expect(contrast(onAction, actionHover)).toBeGreaterThanOrEqual(4.5);
          for (const ground of [...grounds[theme], soft]) expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
          for (const ground of grounds[theme]) expect(contrast(fill, ground)).toBeGreaterThanOrEqual(3);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("leaves a colour alone that is fit already", () => {
    expect(accentFrom("#095644").light.action).toBe("#095644");
    expect(accentFrom("#095644").light.onAction).toBe("#ffffff");
    expect(isChangedForContrast("#095644")).toBe(false);
  });

  it("darkens a yellow until it can be seen on paper, and says so", () => {
    expect(isChangedForContrast("#ffd500")).toBe(true);
    expect(contrast(accentFrom("#ffd500").light.text, grounds.light[2])).toBeGreaterThanOrEqual(4.5);
  });
});

describe("accentStyle", () => {
  it("sets the six accent colours for both themes", () => {
    expect(accentStyle("#095644").match(/--color-[a-z-]+:light-dark\(#[0-9a-f]{6},#[0-9a-f]{6}\)/g)).toHaveLength(6);
  });

  it("gives nothing for what is no colour, so that nothing can be smuggled into a stylesheet", () => {
    expect(accentStyle("red}body{display:none")).toBe("");
    expect(accentStyle("#12345</style>")).toBe("");
  });
});
