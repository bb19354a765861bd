import { describe, expect, test } from "vitest";
import { inspectBytes, manifestOf, packageOf, refusalOf } from "#test/inspect.ts";
import { type ZipEntry, zipOf } from "#test/zip.ts";
import { inspectPackage } from "./inspect.ts";
import { inLocale } from "#platform/i18n/locale.ts";

const codeWith = async (...entries: ZipEntry[]): Promise<string> => (await refusalOf(packageOf({}, entries))).code;

describe("what is no whole zip", () => {
  test("a file that is not there, and a folder", async () => {
    const codes = { "/nowhere/package.zip": "unreadable", [import.meta.dirname]: "folder" };
    for (const [path, code] of Object.entries(codes))
      await expect(inspectPackage(path)).rejects.toMatchObject({ name: "PackageRefused", code });
  });

  test("another file, an empty file, a PDF", async () => {
    expect((await refusalOf(Buffer.from("%PDF-1.7 …"))).code).toBe("notZip");
    expect((await refusalOf(Buffer.alloc(0))).code).toBe("notZip");
  });

  test("a zip that was cut off anywhere", async () => {
    const whole = packageOf();
    for (let length = 4; length < whole.length; length += 7)
      expect((await refusalOf(whole.subarray(0, length))).code).toBe("damagedZip");
  });

  test("a directory that points beside its files, or counts more than there are", async () => {
    expect(await codeWith({ name: "a", content: "a", offset: 2 ** 31 })).toBe("damagedZip");
    expect((await refusalOf(zipOf([{ name: "imsmanifest.xml", content: manifestOf() }], { entryCount: 5 }))).code).toBe(
      "damagedZip",
    );
  });

  test("an empty zip, and one with folders and clutter only", async () => {
    expect((await refusalOf(zipOf([]))).code).toBe("empty");
    expect((await refusalOf(zipOf([{ name: "a/" }, { name: "__MACOSX/._a" }, { name: ".DS_Store" }]))).code).toBe(
      "empty",
    );
  });
});

describe("names", () => {
  test("that climb out or start at the root are refused, also of clutter and folders", async () => {
    for (const name of [
      "../evil.txt",
      "a/../../evil.txt",
      "/tmp/evil.txt",
      "C:\\evil.txt",
      "..\\evil.txt",
      "__MACOSX/../../evil",
      "../evil/",
    ])
      expect(await codeWith({ name })).toBe("outsidePackage");
    expect(await codeWith({ name: "a\0.html" })).toBe("outsidePackage");
  });

  test("with markup or control characters are refused, and shown without them", async () => {
    const refused = await refusalOf(packageOf({}, [{ name: "<img src=x onerror=alert(1)>\u001b[31m.html" }]));
    expect(refused.code).toBe("unsafeName");
    expect(refused.sentence()).toContain("“‹img src=x onerror=alert(1)›\u{FFFD}[31m.html”");
  });

  test("that are too long are refused, and shown shortened", async () => {
    const refused = await refusalOf(packageOf({}, [{ name: `${"map/".repeat(120)}les.html` }]));
    expect(refused.code).toBe("longName");
    expect(refused.sentence()).toMatch(/^De bestandsnaam “map\/.{46}….{22}les\.html” is te lang/);
    expect(inLocale("en", refused.sentence)).toContain("is too long: with its folders it may have 400 characters");
  });

  test("that occur twice are refused, also in other capitals or another composition of letters", async () => {
    expect(await codeWith({ name: "imsmanifest.xml", content: "<manifest/>" })).toBe("sameName");
    expect(await codeWith({ name: "INDEX.html" })).toBe("sameName");
    expect(await codeWith({ name: "caf\u00e9" }, { name: "cafe\u0301" })).toBe("sameName");
    expect(await codeWith({ name: "a" }, { name: "A/b" })).toBe("sameName");
  });

  test("with backslashes, in UTF-8 without its flag, or in the zip format's own code page are read as meant", async () => {
    const { files } = await inspectBytes(
      packageOf({}, [
        { name: "shared\\start.js" },
        { name: "één.html", flags: 0 },
        { name: Buffer.from([0x82, 0x82, 0x6e, 0x2e, 0x6a, 0x73]), flags: 0 },
      ]),
    );
    expect(files.map(({ path }) => path)).toEqual([
      "imsmanifest.xml",
      "index.html",
      "shared/start.js",
      "één.html",
      "één.js",
    ]);
  });

  test("of clutter and folders do not count as files, even the strange one of a macOS icon", async () => {
    const clutter = [
      "__MACOSX/",
      "__MACOSX/._index.html",
      ".DS_Store",
      "img/Thumbs.db",
      "img/",
      "img\\leeg\\",
      "Icon\r",
    ];
    const { files } = await inspectBytes(
      packageOf(
        {},
        clutter.map((name) => ({ name })),
      ),
    );
    expect(files.map(({ path }) => path)).toEqual(["imsmanifest.xml", "index.html"]);
  });
});

describe("entries", () => {
  test("that are links or devices are refused", async () => {
    for (const mode of [0o120777, 0o020666, 0o060666, 0o010644, 0o140755])
      expect(await codeWith({ name: "link", content: "/etc/passwd", mode })).toBe("notRegularFile");
  });

  test("without Unix attributes are regular files", async () => {
    await expect(inspectBytes(packageOf({}, [{ name: "a.js", mode: 0 }]))).resolves.toMatchObject({
      title: "Veilig tillen",
    });
  });

  test("that are encrypted, weakly or strongly, are refused", async () => {
    expect(await codeWith({ name: "a.html", content: "a", flags: 0x801 })).toBe("encrypted");
    expect(await codeWith({ name: "a.html", content: "a", flags: 0x841 })).toBe("encrypted");
  });

  test("in a compression that we cannot read are refused by name", async () => {
    const refused = await refusalOf(packageOf({}, [{ name: "a.mp4", content: "a", method: 14 }]));
    expect(refused.code).toBe("unknownCompression");
    expect(refused.sentence()).toContain("“a.mp4”");
  });

  test("that share their bytes are refused", async () => {
    expect(await codeWith({ name: "a", content: "aaaa" }, { name: "b", content: "aaaa", offset: 0 })).toBe("overlap");
  });
});

describe("limits", () => {
  test("on the zip, its entries and its content", async () => {
    const bytes = packageOf();
    expect((await refusalOf(bytes, { archiveBytes: bytes.length - 1 })).code).toBe("archiveTooLarge");
    expect((await refusalOf(bytes, { entries: 1 })).code).toBe("tooManyEntries");
    expect((await refusalOf(bytes, { contentBytes: 100 })).code).toBe("contentTooLarge");
    await expect(inspectBytes(bytes, { archiveBytes: bytes.length, entries: 2 })).resolves.toMatchObject({
      scoCount: 1,
    });
  });

  test("on entries count folders and clutter too, and trust no smaller number at the end of the zip", async () => {
    const entries = Array.from({ length: 30 }, (_, index) => ({ name: `map-${index}/` }));
    expect((await refusalOf(zipOf(entries), { entries: 29 })).code).toBe("tooManyEntries");
    expect((await refusalOf(zipOf(entries, { entryCount: 65_534 }), { entries: 20_000 })).code).toBe("tooManyEntries");
  });

  test("on how much a file may grow", async () => {
    const zeros = Buffer.alloc(11 * 2 ** 20);
    const refused = await refusalOf(packageOf({}, [{ name: "bom.html", content: zeros }]));
    expect(refused.code).toBe("compressionBomb");
    expect(refused.sentence()).toContain("“bom.html”");
    await expect(
      inspectBytes(packageOf({}, [{ name: "klein.bmp", content: zeros.subarray(0, 2 ** 20) }])),
    ).resolves.toBeDefined();
  });

  test("on how much all files together may grow, when each stays just below the limit", async () => {
    const zeros = Buffer.alloc(9 * 2 ** 20);
    expect(await codeWith({ name: "a", content: zeros }, { name: "b", content: zeros })).toBe("compressionBomb");
  });
});
