import { describe, expect, test } from "vitest";
import { inspectBytes, itemOf, organizationOf, packageOf, refusalOf, resourceOf } from "#test/inspect.ts";
import type { Launch } from "./contents.ts";

async function launchOf(href: string, base = "", ...names: string[]): Promise<Launch> {
  const resources = resourceOf(`adlcp:scormtype="sco" href="${href}" ${base}`);
  const files = names.map((name) => ({ name }));
  return (await inspectBytes(packageOf({ resources }, files))).launch;
}

async function addressOf(href: string, parameters: string): Promise<string> {
  const organizations = organizationOf(itemOf("a", "", `parameters="${parameters}"`));
  const resources = resourceOf(`adlcp:scormtype="sco" href="${href}"`);
  return (await inspectBytes(packageOf({ organizations, resources }))).launch.address;
}

const refusalOfLaunch = (href: string, base = "") =>
  refusalOf(packageOf({ resources: resourceOf(`adlcp:scormtype="sco" href="${href}" ${base}`) }));

describe("an href finds its file", () => {
  test.each([
    ["inhoud\\Les.html", "inhoud/les.html", "inhoud/les.html"],
    ["les%201%20%C3%A9.html", "les 1 é.html", "les%201%20%C3%A9.html"],
    ["les 1.html", "les 1.html", "les%201.html"],
    ["les%201.html", "les%201.html", "les%25201.html"],
    ["100%.html", "100%.html", "100%25.html"],
    ["les #1.html", "les #1.html", "les%20%231.html"],
    ["cafe\u0301.html", "caf\u00e9.html", "caf%C3%A9.html"],
  ])("%j is the file %j, at %j", async (href, name, address) => {
    expect((await launchOf(href, "", name)).address).toBe(address);
  });

  test("with a slash, a dot, a query and a fragment", async () => {
    expect((await launchOf("/index.html?a=1&amp;b=é#start")).address).toBe("index.html?a=1&b=%C3%A9#start");
    expect((await launchOf("./x/../index.html")).path).toBe("index.html");
  });

  test("below the bases of its resource, the resources and the manifest", async () => {
    expect((await launchOf("les.html", `xml:base="inhoud/nl"`, "inhoud/nl/les.html")).path).toBe("inhoud/nl/les.html");
    expect((await launchOf("../index.html", `xml:base="inhoud/"`)).path).toBe("index.html");
    const manifest = {
      attributes: `identifier="m" xml:base="a/"`,
      resources: `<resources xml:base="b/"><resource identifier="r" xml:base="c/" adlcp:scormtype="sco" href="les.html"/></resources>`,
    };
    expect((await inspectBytes(packageOf(manifest, [{ name: "a/b/c/les.html" }]))).launch.path).toBe("a/b/c/les.html");
  });
});

test.each([
  ["index.html", "?les=1", "index.html?les=1"],
  ["index.html", "les=1", "index.html?les=1"],
  ["index.html?x=y", "?&amp;les=1", "index.html?x=y&les=1"],
  ["index.html#a", "les=1", "index.html?les=1#a"],
  ["index.html?x=y", "#b", "index.html?x=y#b"],
  ["index.html#a", "#b", "index.html#a"],
  ["index.html", "?naam=&lt;b&gt;&quot;", "index.html?naam=%3Cb%3E%22"],
])("the href %j with an item's parameters %j opens %j", async (href, parameters, address) => {
  expect(await addressOf(href, parameters)).toBe(address);
});

describe("a launch is refused", () => {
  test.each([
    "https://example.org/cursus",
    "//example.org/x",
    "javascript:alert(1)",
    "C:\\cursus\\index.html",
    "\\\\server\\x",
  ])("to %j, outside the package", async (href) => {
    expect((await refusalOfLaunch(href)).code).toBe("launchExternal");
  });

  test("below a base outside the package", async () => {
    expect((await refusalOfLaunch("index.html", `xml:base="https://example.org/"`)).code).toBe("launchExternal");
  });

  test.each(["../index.html", "a/../../index.html", "%2e%2e/index.html", "..%5cindex.html"])(
    "to %j, above the package",
    async (href) => {
      expect((await refusalOfLaunch(href)).code).toBe("launchOutside");
    },
  );

  test.each(["weg.html", "?x=y", "index.html%00"])("to %j, which is not there", async (href) => {
    expect((await refusalOfLaunch(href)).code).toBe("launchMissing");
  });

  test("in a sentence that names the item and the file", async () => {
    const refused = await refusalOfLaunch("weg&lt;b&gt;.html");
    expect(refused.sentence()).toBe(
      "Het onderdeel “kijken” begint met het bestand “weg‹b›.html”, maar dat zit niet in het pakket. Exporteer het pakket opnieuw.",
    );
    expect(refused.fields[""]?.()).toBe(refused.sentence());
  });
});
