/** What real exports get wrong is put right, with a remark where it matters. */
import { expect, test } from "vitest";
import {
  inspectBytes,
  itemOf,
  manifestOf,
  namespaces2004,
  organizationOf,
  packageOf,
  resourceOf,
} from "#test/inspect.ts";
import { zipOf } from "#test/zip.ts";
import type { PackageContents } from "./contents.ts";

const remarkCodes = ({ remarks }: PackageContents): string[] => remarks.map(({ code }) => code);

const twoOrganizations = (wanted: string): string =>
  `<organizations ${wanted}><organization identifier="kort"><title>Kort</title>${itemOf("a")}</organization><organization identifier="lang"><title>Lang</title>${itemOf("b")}</organization></organizations>`;

test("the folder was zipped, not what is in it", async () => {
  const contents = await inspectBytes(
    zipOf([
      { name: "Mijn cursus/" },
      { name: "Mijn cursus/scorm/imsmanifest.xml", content: manifestOf() },
      { name: "Mijn cursus/scorm/index.html" },
      { name: "__MACOSX/Mijn cursus/._scorm" },
    ]),
  );
  expect(contents).toMatchObject({ root: "Mijn cursus/scorm/", launch: { path: "index.html" } });
  expect(contents.files.map(({ path }) => path)).toEqual(["imsmanifest.xml", "index.html"]);
  expect(remarkCodes(contents)).toEqual(["inFolder"]);
});

test("the manifest's own name in capitals, any prefixes, and none declared", async () => {
  const manifest = `<cp:manifest identifier="m"><cp:metadata><cp:schemaversion>1.2</cp:schemaversion></cp:metadata><cp:organizations><cp:organization identifier="o"><cp:title>T</cp:title><cp:item identifier="i" identifierref="r"><cp:title>i</cp:title></cp:item></cp:organization></cp:organizations><cp:resources><cp:resource identifier="r" x:ScormType="sco" href="index.html"/></cp:resources></cp:manifest>`;
  const contents = await inspectBytes(zipOf([{ name: "IMSManifest.XML", content: manifest }, { name: "index.html" }]));
  expect(contents).toMatchObject({ title: "T", scoCount: 1, remarks: [] });
});

test("no schema version: the namespaces tell, or else the spelling", async () => {
  const fourth = `<adlcp:completionThreshold completedByMeasure="true"/>`;
  const versions = await Promise.all([
    inspectBytes(packageOf({ metadata: "" })),
    inspectBytes(packageOf({ metadata: "", namespaces: namespaces2004 })),
    inspectBytes(
      packageOf({ metadata: "", namespaces: namespaces2004, organizations: organizationOf(itemOf("a", fourth)) }),
    ),
    inspectBytes(
      packageOf({ metadata: "<metadata><schemaversion>2004</schemaversion></metadata>", namespaces: namespaces2004 }),
    ),
    inspectBytes(packageOf({ metadata: "", namespaces: "" })),
  ]);
  expect(versions.map(({ standard, edition }) => [standard, edition])).toEqual([
    ["scorm-1.2", null],
    ["scorm-2004", "3rd"],
    ["scorm-2004", "4th"],
    ["scorm-2004", "3rd"],
    ["scorm-1.2", null],
  ]);
  expect(versions.every((contents) => remarkCodes(contents).includes("versionAssumed"))).toBe(true);
});

test.each([
  ["1.2", null],
  [" 1.2 ", null],
  ["CAM 1.3", "2nd"],
  ["1.3", "2nd"],
  ["2004 2nd Edition", "2nd"],
  ["2004 3rd Edition", "3rd"],
  ["2004 4th edition", "4th"],
] as const)("schema version %j is the edition %s", async (version, edition) => {
  const contents = await inspectBytes(
    packageOf({ metadata: `<metadata><schemaversion>${version}</schemaversion></metadata>` }),
  );
  expect(contents.edition).toBe(edition);
  expect(contents.remarks).toEqual([]);
});

test("a file in other capitals than the manifest writes, and files that are listed but absent", async () => {
  const contents = await inspectBytes(
    packageOf({
      resources: resourceOf(
        `adlcp:scormtype="sco" href="Index.HTML"`,
        `<file href="Index.HTML"/><file href="weg.js"/><file href="ook%20weg.js"/>`,
      ),
    }),
  );
  expect(contents.launch.path).toBe("index.html");
  expect(contents.remarks).toEqual([
    { code: "filesMissing", count: 2 },
    { code: "launchSpelledDifferently", count: 1 },
  ]);
});

test("several organizations: the default one, or else the first", async () => {
  expect(await inspectBytes(packageOf({ organizations: twoOrganizations(`default="lang"`) }))).toMatchObject({
    title: "Lang",
    remarks: [{ code: "otherOrganizations", count: 1 }],
  });
  expect(await inspectBytes(packageOf({ organizations: twoOrganizations("") }))).toMatchObject({ title: "Kort" });
  expect(await inspectBytes(packageOf({ organizations: twoOrganizations(`default="weg"`) }))).toMatchObject({
    title: "Kort",
  });
});

test("no SCORM type anywhere: what can be launched is taken for a SCO", async () => {
  const contents = await inspectBytes(packageOf({ resources: resourceOf(`href="index.html"`) }));
  expect(contents.scoCount).toBe(1);
  expect(remarkCodes(contents)).toEqual(["scoAssumed"]);
});

test("items without content become headings, and repeated identifiers get a number", async () => {
  const items = `${itemOf("a")}${itemOf("a-2")}${itemOf("a")}<item><title>Kop</title></item><item identifier="a" identifierref="" />`;
  const contents = await inspectBytes(packageOf({ organizations: organizationOf(items) }));
  expect(contents.organization.items.map(({ id, launch }) => [id, launch?.path])).toEqual([
    ["a", "index.html"],
    ["a-2", "index.html"],
    ["a-3", "index.html"],
    ["item", undefined],
    ["a-4", undefined],
  ]);
  expect(contents.remarks).toEqual([
    { code: "identifiersRepeated", count: 2 },
    { code: "itemsWithoutContent", count: 2 },
  ]);
});

test("no title: the metadata's, the first item's, or the identifier", async () => {
  const lom = `<metadata><schemaversion>1.2</schemaversion><md:lom><md:general><md:title><md:langstring xml:lang="nl_BE"> Uit de  metadata </md:langstring></md:title></md:general></md:lom></metadata>`;
  expect(
    await inspectBytes(packageOf({ metadata: lom, organizations: organizationOf(itemOf("a"), "") })),
  ).toMatchObject({
    title: "Uit de metadata",
    language: "nl-BE",
  });
  expect(await inspectBytes(packageOf({ organizations: organizationOf(itemOf("a"), "") }))).toMatchObject({
    title: "a",
    language: null,
  });
});

test("text for people loses control and direction characters and is cut at 1000", async () => {
  const title = `Til\u202E \u0085\n veilig &lt;b&gt; ${"x".repeat(2000)}`;
  const contents = await inspectBytes(packageOf({ organizations: organizationOf(itemOf("a"), title) }));
  expect(contents.title).toMatch(/^Til veilig <b> x+$/);
  expect(contents.title).toHaveLength(1000);
});
