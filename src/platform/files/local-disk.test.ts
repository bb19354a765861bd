import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import * as fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { LocalDisk } from "./local-disk.ts";
import { checkKey, FileMissing } from "./store.ts";

const folder = mkdtempSync(join(tmpdir(), "leerhuis-disk-"));
const disk = new LocalDisk(folder);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function* chunks(...texts: string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield Buffer.from(text);
}

const read = async (key: string, range?: { start: number; end: number }): Promise<string> =>
  (await buffer(await disk.get(key, range))).toString();

async function* failing(): AsyncGenerator<Uint8Array> {
  yield Buffer.from("half");
  throw new Error("verbroken");
}

const failingAtOnce = (): AsyncIterable<Uint8Array> => ({
  [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(new Error("verbroken")) }),
});

async function keysBelow(below: string): Promise<string[]> {
  const keys: string[] = [];
  for await (const key of disk.list(below)) keys.push(key);
  return keys;
}

describe("the local disk", () => {
  it("keeps what it is given and tells its size and sum", async () => {
    const kept = await disk.put("files/linde/aa/een", chunks("leren ", "en leven"));
    expect(kept).toEqual({ size: 14, sha256: "aba8116fd84779247721bf2377dfc0dc1956382c204d6423b8011940a00268a1" });
    expect(await read("files/linde/aa/een")).toBe("leren en leven");
    expect(await disk.stat("files/linde/aa/een")).toMatchObject({ size: 14 });
  });

  it("gives a part, both ends counted", async () => {
    await disk.put("files/linde/aa/deel", chunks("0123456789"));
    expect(await read("files/linde/aa/deel", { start: 2, end: 4 })).toBe("234");
  });

  it("replaces a file as a whole", async () => {
    await disk.put("files/linde/aa/twee", chunks("oud en lang"));
    await disk.put("files/linde/aa/twee", chunks("nieuw"));
    expect(await read("files/linde/aa/twee")).toBe("nieuw");
  });

  it("leaves nothing behind when the source fails half way, and keeps what stood there", async () => {
    await disk.put("files/linde/aa/drie", chunks("eerst"));
    await expect(disk.put("files/linde/aa/drie", failing())).rejects.toThrow("verbroken");
    expect(await read("files/linde/aa/drie")).toBe("eerst");
    expect(readdirSync(join(folder, ".unfinished"))).toEqual([]);
  });

  it("leaves nothing behind when the source fails before there is a file", async () => {
    await Promise.all(
      Array.from({ length: 100 }, async (_, nth) => {
        await expect(disk.put(`files/linde/aa/nooit-${nth}`, failingAtOnce())).rejects.toThrow("verbroken");
      }),
    );
    expect(readdirSync(join(folder, ".unfinished"))).toEqual([]);
  });

  it("says when nothing stands there, and removes what is not there without a word", async () => {
    await expect(disk.get("files/linde/aa/weg")).rejects.toThrow(FileMissing);
    expect(await disk.stat("files/linde/aa/weg")).toBeNull();
    await disk.remove("files/linde/aa/weg");
  });

  it("lists all keys below a folder and nothing beside it", async () => {
    await disk.put("files/rijn/01/a", chunks("a"));
    await disk.put("files/rijn/02/b.320", chunks("b"));
    expect((await keysBelow("files/rijn")).toSorted()).toEqual(["files/rijn/01/a", "files/rijn/02/b.320"]);
    expect(await keysBelow("files/niemand")).toEqual([]);
  });

  it("clears what a dead process left unfinished, and nothing that is being written now", async () => {
    const old = join(folder, ".unfinished", "oud");
    const fresh = join(folder, ".unfinished", "vers");
    writeFileSync(old, "half");
    writeFileSync(fresh, "half");
    utimesSync(old, new Date(2020, 1, 1), new Date(2020, 1, 1));
    await disk.removeUnfinished(new Date(2021, 1, 1));
    expect(readdirSync(join(folder, ".unfinished"))).toEqual(["vers"]);
  });
});

describe("a key", () => {
  it.each([
    "../etc/passwd",
    "/etc/passwd",
    "files/../../x",
    "files/a/.ssh",
    "files//a",
    "files",
    "files/a\\b",
    "files/a\u0000",
    "Files/A",
    "files/a/",
    "files/a/..",
    "files/a b",
  ])("is not %j", (key) => expect(() => checkKey(key)).toThrow(TypeError));

  it("never leads out of the folder, whatever it is made of", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("a", "files", "..", ".", "/", "\\", "%2e", "0", "-", " ", "\u0000", "é"), {
          maxLength: 12,
        }),
        (parts) => {
          const key = parts.join("");
          let path: string;
          try {
            path = disk.pathOf(key);
          } catch {
            return;
          }
          expect(path.startsWith(`${folder}/`)).toBe(true);
          expect(path).not.toContain("/.");
        },
      ),
    );
  });
});
