import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fileNameFor } from "./name.ts";

describe("the name of a file", () => {
  it.each([
    ["verslag.pdf", "application/pdf", "verslag.pdf"],
    ["Verslag 2026.PDF", "application/pdf", "Verslag 2026.pdf"],
    ["C:\\Users\\aylin\\foto.jpeg", "image/jpeg", "foto.jpeg"],
    ["../../etc/passwd", "text/plain", "passwd.txt"],
    ["foto.jpg", "image/webp", "foto.webp"],
    ["brief.exe", "application/pdf", "brief.exe.pdf"],
    ["brief\u202efdp.exe", "application/pdf", "brieffdp.exe.pdf"],
    ["con.txt", "text/plain", "_con.txt"],
    ["", "application/pdf", "bestand.pdf"],
    ["...", "image/webp", "bestand.webp"],
    [".pdf", "application/pdf", "pdf.pdf"],
    ["e\u0301e\u0301n.txt", "text/plain", "één.txt"],
    ["a\r\nSet-Cookie: x.pdf", "application/pdf", "aSet-Cookie x.pdf"],
  ])("%j as %s is %j", (given, contentType, expected) => {
    expect(fileNameFor(given, contentType)).toBe(expected);
  });

  it("is short, without folders or controls, and true to its type, whatever was given", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 400 }),
        fc.constantFrom("application/pdf", "image/webp", "text/csv"),
        (given, contentType) => {
          const name = fileNameFor(given, contentType);
          expect(name).toMatch(/\.(pdf|webp|csv)$/);
          expect(Array.from(name).length).toBeLessThanOrEqual(160);
          expect(name).not.toMatch(/[\p{Cc}/\\:"<>|?*\u202a-\u202e]/u);
          expect(name.isWellFormed()).toBe(true);
        },
      ),
    );
  });
});
