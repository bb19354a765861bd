import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { flashCookie } from "./flash.ts";

const kept = (text: string) => {
  const line = flashCookie.set({ kind: "success", text }, false);
  expect(line.length).toBeLessThan(4096);
  return flashCookie.read(line.split(";")[0] ?? "", false)?.text;
};

describe("a sentence for the next page", () => {
  it("arrives as it was said", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60, unit: "grapheme" }), (text) => kept(text) === text.toWellFormed()),
    );
  });

  it("arrives with its beginning when it is longer than a cookie", () => {
    expect(kept("é".repeat(2000))).toBe(`${"é".repeat(300)}…`);
    expect(kept("👍🏽".repeat(2000))).toMatch(/^👍🏽.*…$/u);
  });
});
