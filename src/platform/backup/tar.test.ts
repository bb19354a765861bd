import { execFileSync } from "node:child_process";
import { buffer } from "node:stream/consumers";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NotATar, readTar, tarEnd, tarHeader, tarPadding } from "./tar.ts";

interface Entry {
  readonly name: string;
  readonly content: Buffer;
}

const tarOf = (entries: readonly Entry[]): Buffer =>
  Buffer.concat([
    ...entries.flatMap(({ name, content }) => [tarHeader(name, content.length), content, tarPadding(content.length)]),
    tarEnd(),
  ]);

async function* inChunks(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function read(source: AsyncIterable<Buffer>): Promise<Entry[]> {
  const entries: Entry[] = [];
  for await (const { name, bytes } of readTar(source)) entries.push({ name, content: await buffer(bytes) });
  return entries;
}

const entry = fc.record({
  name: fc.stringMatching(/^[a-z0-9_.-]{1,40}(\/[a-z0-9_.-]{1,29}){0,2}$/),
  content: fc.uint8Array({ maxLength: 2000 }).map((bytes) => Buffer.from(bytes)),
});

describe("a tar", () => {
  it("gives back what went in, however it is cut into chunks", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(entry, { maxLength: 5 }), fc.integer({ min: 1, max: 3000 }), async (entries, size) => {
        expect(await read(inChunks(tarOf(entries), size))).toEqual(entries);
      }),
      { numRuns: 60 },
    );
  });

  it("is read past what nobody wanted to see of an entry", async () => {
    const entries = ["a/1", "a/2", "a/3"].map((name) => ({ name, content: Buffer.alloc(700, name) }));
    const names: string[] = [];
    for await (const { name } of readTar(inChunks(tarOf(entries), 100))) names.push(name);
    expect(names).toEqual(["a/1", "a/2", "a/3"]);
  });

  it("that ends too soon, or is none, is refused", async () => {
    const whole = tarOf([{ name: "a/1", content: Buffer.alloc(700) }]);
    for (const length of [1, 511, 513, 1300, whole.length - 1024])
      await expect(read(inChunks(whole.subarray(0, length), 512)), String(length)).rejects.toThrow(NotATar);
    await expect(read(inChunks(Buffer.alloc(600, "geen tar"), 512))).rejects.toThrow(NotATar);
  });

  it("takes no name or size that it could not give back", () => {
    for (const name of ["", "a".repeat(101), "één", "a b"]) expect(() => tarHeader(name, 1)).toThrow(RangeError);
    expect(() => tarHeader("a", 8 ** 11)).toThrow(RangeError);
  });

  it("is what the program tar makes and reads", async () => {
    const content = Buffer.from("Dank je, Fatima");
    const said = execFileSync("tar", ["-tv", "--full-time"], {
      input: tarOf([{ name: "a/1", content }]),
      encoding: "utf8",
    });
    expect(said).toMatch(/^-rw------- .* 15 .* a\/1\n$/);
  });
});
