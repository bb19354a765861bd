/** Manifests that are refused. */
import { describe, expect, test } from "vitest";
import { itemOf, manifestOf, organizationOf, packageOf, refusalOf } from "#test/inspect.ts";
import { zipOf } from "#test/zip.ts";
import type { PackageRefused } from "./refusal.ts";

const refusalOfManifest = (content: string): Promise<PackageRefused> =>
  refusalOf(zipOf([{ name: "imsmanifest.xml", content }, { name: "index.html" }]));

describe("a table of contents", () => {
  test("that is absent or empty", async () => {
    expect((await refusalOf(packageOf({ organizations: "<organizations/>" }))).code).toBe("noOrganization");
    expect((await refusalOf(packageOf({ organizations: organizationOf("") }))).code).toBe("nothingToLaunch");
  });

  test("that refers to nothing, or to a manifest inside the manifest", async () => {
    const resources = "<resources/>";
    const rest = `<manifest identifier="sub"><resources><resource identifier="r"/></resources></manifest>`;
    expect((await refusalOf(packageOf({ resources }))).code).toBe("unknownResource");
    expect((await refusalOf(packageOf({ resources, rest }))).code).toBe("subManifest");
  });
});

describe("a file that is", () => {
  test("no XML", async () => {
    expect((await refusalOfManifest("")).code).toBe("manifestNotXml");
    expect((await refusalOfManifest(manifestOf().slice(0, -1))).code).toBe("manifestNotXml");
    expect((await refusalOfManifest("<manifest>&#xD800;</manifest>")).code).toBe("manifestNotXml");
    const refused = await refusalOfManifest(`<manifest>\n<title>A & B</title></manifest>`);
    expect(refused.sentence()).toContain("het gaat mis op regel 2");
  });

  test("in a character set that nobody knows", async () => {
    const refused = await refusalOfManifest(`<?xml version="1.0" encoding="klingon"?><manifest/>`);
    expect(refused.code).toBe("manifestEncoding");
    expect(refused.sentence()).toContain("“klingon”");
  });

  test("no manifest, or of a version from before SCORM 1.2", async () => {
    const metadata = "<metadata><schema>ADL SCORM</schema><schemaversion>1.1</schemaversion></metadata>";
    expect((await refusalOfManifest("<course/>")).code).toBe("notManifest");
    const refused = await refusalOf(packageOf({ metadata, namespaces: "", resources: "" }));
    expect(refused.code).toBe("unknownVersion");
    expect(refused.sentence()).toContain("“1.1”");
  });

  test("larger or more complex than any course", async () => {
    expect((await refusalOf(packageOf(), { manifestBytes: 100 })).code).toBe("manifestTooLarge");
    expect((await refusalOf(packageOf(), { manifestDepth: 3 })).code).toBe("manifestTooComplex");
    expect((await refusalOf(packageOf(), { manifestElements: 5 })).code).toBe("manifestTooComplex");
    expect((await refusalOf(packageOf(), { manifestAttributes: 2 })).code).toBe("manifestTooComplex");
    const items = organizationOf(itemOf("a").repeat(5001));
    expect((await refusalOf(packageOf({ organizations: items }))).code).toBe("manifestTooComplex");
    const rest = "<a>".repeat(50_000) + "</a>".repeat(50_000);
    expect((await refusalOf(packageOf({ rest }))).code).toBe("manifestTooComplex");
  });

  test.each([
    `<!DOCTYPE m [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>`,
    `<!DOCTYPE m [<!ENTITY x SYSTEM "file:///etc/passwd">]>`,
    `<!DOCTYPE manifest SYSTEM "ims.dtd">`,
  ])("with a document type: %s", async (doctype) => {
    expect((await refusalOfManifest(manifestOf().replace("?>", `?>${doctype}`))).code).toBe("manifestDoctype");
  });
});
