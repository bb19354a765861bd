import { describe, expect, test } from "vitest";
import { manifestOf, packageOf, refusalOf } from "#test/inspect.ts";
import { type ZipEntry, zipOf } from "#test/zip.ts";
import { inLocale } from "#platform/i18n/locale.ts";

const refusalOfFiles = (...names: string[]) => refusalOf(zipOf(names.map((name): ZipEntry => ({ name }))));

describe("a zip that is not SCORM is told what it is and what to export instead", () => {
  test.each([
    [["cmi5.xml", "index.html"], "cmi5-pakket"],
    [["tincan.xml", "story.html"], "xAPI-pakket (Tin Can)"],
    [["cursus.AU", "cursus.CRS", "cursus.CST", "cursus.DES", "start.htm"], "AICC-pakket"],
    [["h5p.json", "content/content.json"], "H5P-bestand"],
    [["quiz.h5p"], "H5P-bestand"],
    [["[Content_Types].xml", "ppt/presentation.xml"], "Office-bestand"],
    [["tillen.pptx", "tillen.docx"], "Office-bestand"],
    [["cursus-scorm12.zip"], "zit weer een zip-bestand"],
    [["leesmij.txt", "cursus-scorm12.zip"], "zit weer een zip-bestand"],
    [["index.html", "js/app.js"], "maar geen imsmanifest.xml"],
    [["bron/cursus/index.htm"], "maar geen imsmanifest.xml"],
    [["filmpje.mp4"], "geen SCORM-pakket"],
  ])("%j", async (names, part) => {
    const refused = await refusalOfFiles(...names);
    expect(refused.sentence()).toContain(part);
    expect(inLocale("en", refused.sentence)).not.toBe(refused.sentence());
  });

  test("also when it was zipped with its folder", async () => {
    expect((await refusalOfFiles("cursus/tincan.xml", "cursus/story.html")).sentence()).toContain("xAPI");
  });

  test("a manifest beside other files, deeper in the zip", async () => {
    const refused = await refusalOfFiles("leesmij.txt", "scorm/imsmanifest.xml");
    expect(refused.code).toBe("manifestInFolder");
    expect(refused.sentence()).toContain("“scorm/”");
  });

  test("a common cartridge, an LTI link, and a content package without SCORM", async () => {
    const cartridge = `xmlns="http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1"`;
    const link = `<resources><resource identifier="r" type="imsbasiclti_xmlv1p0"/></resources>`;
    expect((await refusalOf(packageOf({ namespaces: cartridge }))).sentence()).toContain("Common Cartridge");
    expect((await refusalOf(packageOf({ namespaces: cartridge, resources: link }))).sentence()).toContain(
      "LTI-koppeling",
    );
    const plain = {
      namespaces: `xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"`,
      metadata: "<metadata><schema>IMS Content</schema><schemaversion>1.1.4</schemaversion></metadata>",
    };
    const resources = `<resources><resource identifier="r" type="webcontent" href="index.html"/></resources>`;
    expect((await refusalOf(packageOf({ ...plain, resources }))).sentence()).toContain(
      "IMS Content Package zonder SCORM",
    );
  });

  test("a manifest wins: a package that is also xAPI is SCORM", async () => {
    const both = zipOf([
      { name: "tincan.xml" },
      { name: "cmi5.xml" },
      { name: "imsmanifest.xml", content: manifestOf({ resources: "<resources/>" }) },
    ]);
    expect((await refusalOf(both)).code).toBe("unknownResource");
  });
});
