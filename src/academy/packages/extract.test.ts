import { mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { createWriteStream } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { describe, expect, test } from "vitest";
import { packageOf } from "#test/inspect.ts";
import { scorm2004Package } from "#test/packages.ts";
import { withFile, type ZipEntry } from "#test/zip.ts";
import { type ExtractionTarget, extractPackage } from "./extract.ts";
import { inspectPackage } from "./inspect.ts";

class Memory implements ExtractionTarget {
  readonly files = new Map<string, string>();
  discards = 0;

  async write(path: string, content: Readable): Promise<void> {
    this.files.set(path, await text(content));
  }

  discard(): Promise<void> {
    this.files.clear();
    this.discards++;
    return Promise.resolve();
  }
}

const extract = (bytes: Uint8Array, target: ExtractionTarget): Promise<void> =>
  withFile(bytes, async (file) => extractPackage(file, await inspectPackage(file), target));

test("every file comes out, without folders, clutter, or the folder around the course", async () => {
  const target = new Memory();
  await extract(
    packageOf({}, [
      { name: "img/" },
      { name: "img\\a.svg", content: "<svg/>" },
      { name: "leeg.txt" },
      { name: "los.txt", content: "los", method: 0 },
      { name: ".DS_Store" },
    ]),
    target,
  );
  expect(Object.fromEntries(target.files)).toMatchObject({
    "index.html": "<p>Hoi</p>",
    "img/a.svg": "<svg/>",
    "leeg.txt": "",
    "los.txt": "los",
  });
  expect(target.files.size).toBe(5);
  expect(target.discards).toBe(0);
});

test("a course lands on a disk as it was", async () => {
  const folder = await mkdtemp(join(tmpdir(), "extract-"));
  const target: ExtractionTarget = {
    async write(path, content) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await pipeline(content, createWriteStream(join(folder, path), { flags: "wx" }));
    },
    discard: () => rm(folder, { recursive: true }),
  };
  await extract(scorm2004Package({ title: "Til samen" }), target);
  expect(await readFile(join(folder, "lessons.js"), "utf8")).toContain(`"title":"Til samen"`);
  expect(await readFile(join(folder, "pictures/look.svg"), "utf8")).toContain("<svg");
  await target.discard();
});

describe("a file that is not what the directory promises", () => {
  test.each<[string, ZipEntry]>([
    ["more bytes", { name: "les.html", content: "x".repeat(500_000), size: 10 }],
    ["fewer bytes", { name: "les.html", content: "x", size: 10 }],
    ["a wrong checksum", { name: "les.html", content: "x", checksum: 1 }],
    ["a wrong checksum, stored", { name: "les.html", content: "x", method: 0, checksum: 1 }],
    ["no content at all", { name: "les.html", content: "", method: 0, size: 5 }],
  ])("%s: refused by name, and nothing is left behind", async (_, entry) => {
    const target = new Memory();
    const attempt = extract(packageOf({}, [entry]), target);
    await expect(attempt).rejects.toMatchObject({ name: "PackageRefused", code: "damagedFile" });
    await expect(attempt).rejects.toThrow("“les.html”");
    expect(target.discards).toBe(1);
    expect(target.files.size).toBe(0);
  });

  test("bytes that are no deflate", async () => {
    const target = new Memory();
    const bytes = packageOf({}, [{ name: "les.html", content: "abcdefgh".repeat(20) }]);
    const at = bytes.indexOf("les.html") + "les.html".length;
    bytes.fill(0xff, at, at + 6);
    await expect(extract(bytes, target)).rejects.toMatchObject({ code: "damagedFile" });
    expect(target.discards).toBe(1);
  });
});

test("another zip than the one that was inspected is refused", async () => {
  const contents = await withFile(packageOf(), inspectPackage);
  const other = packageOf({ attributes: `identifier="other"` });
  await withFile(other, async (file) => {
    const target = new Memory();
    await expect(extractPackage(file, contents, target)).rejects.toMatchObject({ code: "changed" });
    expect(target.discards).toBe(1);
  });
});

test("an error of the target is passed on after it was discarded", async () => {
  class FullDisk extends Memory {
    override write(): Promise<void> {
      return Promise.reject(new Error("No space left on device"));
    }
  }
  const target = new FullDisk();
  await expect(extract(packageOf(), target)).rejects.toThrow("No space left on device");
  expect(target.discards).toBe(1);
});

test("a target that does not read a file to its end fails", async () => {
  class Careless extends Memory {
    override write(): Promise<void> {
      return Promise.resolve();
    }
  }
  const target = new Careless();
  await expect(extract(packageOf(), target)).rejects.toThrow("did not read imsmanifest.xml to its end");
  expect(target.discards).toBe(1);
});
