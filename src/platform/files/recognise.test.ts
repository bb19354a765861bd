import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { afterAll, describe, expect, it } from "vitest";
import { recognise } from "./recognise.ts";

const folder = mkdtempSync(join(tmpdir(), "leerhuis-types-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function typeOf(bytes: Uint8Array | string, name: string): Promise<string> {
  const path = join(folder, "brought");
  writeFileSync(path, bytes);
  return recognise(path, name);
}

const word = zipSync({
  "[Content_Types].xml": strToU8(
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  ),
  "word/document.xml": strToU8("<w:document/>"),
});

describe("the type of a file", () => {
  it.each<[string, Uint8Array | string, string, string]>([
    ["a PDF that calls itself a picture", "%PDF-1.7\n%âãÏÓ\n1 0 obj", "foto.jpg", "application/pdf"],
    ["a page that calls itself a text", "<!DOCTYPE html><script>alert(1)</script>", "notities.txt", "text/html"],
    ["a page behind a comment", "<!-- hallo -->\n<html><body onload=x>", "notities.txt", "text/html"],
    [
      "a drawing",
      '<?xml version="1.0"?>\n<!-- gemaakt -->\n<svg xmlns="http://www.w3.org/2000/svg"/>',
      "logo.png",
      "image/svg+xml",
    ],
    ["other XML", '<?xml version="1.0"?><manifest/>', "x.svg", "application/xml"],
    ["a table", "naam;team\nAylin;Zuid\n", "mensen.csv", "text/csv"],
    ["a table of an older Excel", Buffer.from("naam;plaats\nZo\xeb;Den Haag\n", "latin1"), "mensen.csv", "text/csv"],
    ["a text with an unknown name", "gewoon tekst", "LEESMIJ", "text/plain"],
    ["markup within a text", "# Kop\n\nEen <b>woord</b>.", "les.md", "text/markdown"],
    ["captions", "WEBVTT\n\n00:00.000 --> 00:01.000\nHallo", "ondertitels.txt", "text/vtt"],
    ["a Word document", word, "verslag.zip", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
    ["a zip", zipSync({ "imsmanifest.xml": strToU8("<manifest/>") }), "cursus.zip", "application/zip"],
    [
      "an old Word document",
      Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(600)]),
      "brief.doc",
      "application/msword",
    ],
    [
      "an old container of something else",
      Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(600)]),
      "installeer.msi",
      "application/x-cfb",
    ],
    ["a program", Buffer.concat([Buffer.from("MZ"), Buffer.alloc(300, 7)]), "factuur.pdf", "application/x-msdownload"],
    ["noise", Buffer.from([1, 2, 3, 0, 4, 5, 6, 0, 255]), "x.txt", "application/octet-stream"],
  ])("of %s is told by its bytes", async (_what, bytes, name, expected) => {
    expect(await typeOf(bytes, name)).toBe(expected);
  });
});
