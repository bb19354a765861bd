import { describe, expect, test } from "vitest";
import { inspectBytes, manifestOf } from "#test/inspect.ts";
import { zipOf } from "#test/zip.ts";
import { decodeXml } from "./encoding.ts";

const declared = (encoding: string, title = "Cliënt €"): string =>
  manifestOf({
    organizations: `<organizations><organization identifier="o"><title>${title}</title><item identifier="i" identifierref="r"/></organization></organizations>`,
  }).replace(`version="1.0"`, `version="1.0" encoding="${encoding}"`);

const utf16 = (text: string, first: "le" | "be"): Buffer => {
  const bytes = Buffer.from(text, "utf16le");
  return first === "le" ? bytes : bytes.swap16();
};
const windows1252 = (text: string): Buffer => Buffer.from(text.replaceAll("€", "\u0080"), "latin1");
const bom = "\u{FEFF}";

describe("a manifest in any encoding that tools write", () => {
  test.each<[string, Buffer]>([
    ["UTF-8", Buffer.from(declared("UTF-8"))],
    ["UTF-8 with a byte order mark", Buffer.from(bom + declared("utf-8"))],
    ["UTF-8 with white space in front", Buffer.from(`\r\n  ${declared("utf-8")}`)],
    ["UTF-8 that calls itself UTF-16", Buffer.from(declared("UTF-16"))],
    ["UTF-16 with a byte order mark", utf16(bom + declared("UTF-16"), "le")],
    ["UTF-16, big end first, with a byte order mark", utf16(bom + declared("UTF-16"), "be")],
    ["UTF-16 without one", utf16(declared("UTF-16"), "le")],
    ["UTF-16, big end first, without one", utf16(declared("UTF-16"), "be")],
    ["windows-1252", windows1252(declared("windows-1252"))],
    ["ISO-8859-1, which in practice is windows-1252", windows1252(declared("ISO-8859-1"))],
    ["windows-1252 that calls itself UTF-8", windows1252(declared("UTF-8"))],
  ])("%s", async (_, content) => {
    const contents = await inspectBytes(zipOf([{ name: "imsmanifest.xml", content }, { name: "index.html" }]));
    expect(contents.title).toBe("Cliënt €");
  });

  test("nothing declared is UTF-8", () => {
    expect(decodeXml(Buffer.from("<a>é</a>"))).toBe("<a>é</a>");
    expect(decodeXml(Buffer.alloc(0))).toBe("");
  });
});
