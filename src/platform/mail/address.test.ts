import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isMailAddress, oneLine } from "./address.ts";

describe("a mail address", () => {
  it.each(["aylin@delinde.example", "a.kaya+leren@sub.delinde.example", "zoë@delinde.example"])("is %s", (address) =>
    expect(isMailAddress(address)).toBe(true),
  );
  it.each([
    "",
    "aylin",
    "a@b@c",
    "Aylin <a@b.nl>",
    "a@b.nl, c@d.nl",
    "a@b.nl\nBcc: x@y.nl",
    "a b@c.nl",
    `${"a".repeat(250)}@b.nl`,
  ])("is not %j", (address) => expect(isMailAddress(address)).toBe(false));
});

const isOneLine = (text: string): boolean => !/[\p{Cc}\u2028\u2029]/u.test(oneLine(text));

describe("a subject", () => {
  it("is one line, whatever is in it", () => {
    expect(fc.check(fc.property(fc.string({ unit: "binary", maxLength: 40 }), isOneLine)).counterexample).toBeNull();
  });
});
