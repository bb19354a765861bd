import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contentDisposition } from "./disposition.ts";

const isSound = (name: string): boolean => {
  const value = contentDisposition("inline", name);
  const [, encoded] = /^inline; filename="[ !#-[\]-~]*"; filename\*=UTF-8''([\w!#$&+.^`|~%-]*)$/.exec(value) ?? [];
  return encoded !== undefined && decodeURIComponent(encoded) === name.toWellFormed();
};

describe("the content disposition", () => {
  it("gives the true name beside a plain one", () => {
    expect(contentDisposition("attachment", "Geïnspireerd “leren”.pdf")).toBe(
      "attachment; filename=\"Geinspireerd _leren_.pdf\"; filename*=UTF-8''Ge%C3%AFnspireerd%20%E2%80%9Cleren%E2%80%9D.pdf",
    );
  });

  it("is one header line of plain ASCII with the name whole in it, whatever the name is", () => {
    expect(fc.check(fc.property(fc.string({ unit: "binary", maxLength: 60 }), isSound)).counterexample).toBeNull();
  });
});
