import * as fc from "fast-check";
import { expect, test } from "vitest";
import { inLocale } from "#platform/i18n/locale.ts";
import { shown, shownSize } from "./refusal.ts";

test("a name is shown whole when it is harmless, and without markup, controls or direction when it is not", () => {
  expect(shown("les 1 (één) & zo.html")).toBe("les 1 (één) & zo.html");
  expect(shown(`<b onclick="x('y')">`)).toBe("‹b onclick=’x(’y’)’›");
  expect(shown("\u001b[31mrood\u202egpj.exe\n")).toBe("\u{FFFD}[31mrood\u{FFFD}gpj.exe\u{FFFD}");
  expect(shown("a".repeat(100) + "b".repeat(100))).toBe(`${"a".repeat(50)}…${"b".repeat(30)}`);
});

test("whatever is shown is short, well-formed, and does nothing in a terminal or a page", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const safe = shown(text);
      expect(safe.length).toBeLessThanOrEqual(81);
      expect(safe.isWellFormed()).toBe(true);
      expect(safe).not.toMatch(/[<>"'`\p{Cc}\p{Cf}]/u);
    }),
  );
});

test("a size is shown in the unit that fits", () => {
  expect([2 * 2 ** 30, 1.5 * 2 ** 30, 350 * 2 ** 20, 12 * 2 ** 10, 512].map(shownSize)).toEqual([
    "2 GB",
    "1,5 GB",
    "350 MB",
    "12 kB",
    "0,5 kB",
  ]);
  expect(inLocale("en", () => shownSize(1.5 * 2 ** 30))).toBe("1.5 GB");
});
