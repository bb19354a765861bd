import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { crc32, deflateSync } from "node:zlib";
import sharp from "sharp";
import { afterAll, describe, expect, it } from "vitest";
import { prepareImage } from "./images.ts";
import { Unreadable } from "./unreadable.ts";

const folder = mkdtempSync(join(tmpdir(), "leerhuis-images-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function brought(bytes: Uint8Array | string): string {
  const path = join(folder, crypto.randomUUID());
  writeFileSync(path, bytes);
  return path;
}

const blank = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#c0562f" } });

describe("an image", () => {
  it("is kept upright, without where and with what it was taken", async () => {
    const photo = await blank(2400, 1200)
      .jpeg()
      .withExif({ IFD0: { Make: "Telefoonmerk" }, IFD3: { GPSLatitudeRef: "N" } })
      .withMetadata({ orientation: 6 })
      .toBuffer();
    const { width, height, sizes } = await prepareImage(brought(photo));
    expect([width, height]).toEqual([960, 1920]);
    for (const size of sizes) {
      const metadata = await sharp(size.bytes).metadata();
      expect(metadata).toMatchObject({ format: "webp", width: size.width });
      expect([metadata.exif, metadata.orientation, metadata.xmp]).toEqual([undefined, undefined, undefined]);
    }
    expect(sizes.map((size) => size.width)).toEqual([960, 320]);
  });

  it("is kept in three sizes when it is wide, and never made larger than it is", async () => {
    expect(
      (await prepareImage(brought(await blank(3000, 1000).png().toBuffer()))).sizes.map((size) => size.width),
    ).toEqual([1920, 960, 320]);
    expect(
      (await prepareImage(brought(await blank(200, 100).png().toBuffer()))).sizes.map((size) => size.width),
    ).toEqual([200]);
  });

  it("that is a drawing is drawn as large as a screen", async () => {
    const { width, height } = await prepareImage(
      brought(
        '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20" fill="teal"/></svg>',
      ),
    );
    expect([width, height]).toEqual([1920, 960]);
  });

  it("that is a drawing fetches nothing and runs nothing", async () => {
    const neighbour = brought(await blank(50, 50).png().toBuffer());
    const pictures = [`file://${neighbour}`, basename(neighbour)]
      .map((href) => `<image href="${href}" width="50" height="50"/>`)
      .join("");
    const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="50" height="50"><script>alert(1)</script>${pictures}</svg>`;
    const { sizes } = await prepareImage(brought(drawing));
    const { channels } = await sharp(sizes[0]?.bytes).ensureAlpha().stats();
    expect(channels.at(3)?.max).toBe(0);
  });

  it("that is cut off, or no image at all, is refused", async () => {
    const whole = await blank(800, 600).jpeg().toBuffer();
    await expect(prepareImage(brought(whole.subarray(0, whole.length / 2)))).rejects.toThrow(Unreadable);
    await expect(prepareImage(brought("geen beeld"))).rejects.toThrow(Unreadable);
  });

  it("that claims more pixels than anyone can see is refused before it is unpacked", async () => {
    await expect(prepareImage(brought(pngOf(30_000, 30_000)))).rejects.toThrow(Unreadable);
  });
});

/** A PNG that says how large it is and holds nearly nothing. */
function pngOf(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from("89504e470d0a1a0a", "hex"),
    pngChunk("IHDR", header),
    pngChunk("IDAT", deflateSync(Buffer.alloc(1000))),
    pngChunk("IEND", Buffer.alloc(0)),
  ]);
}

function pngChunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), content]);
  const chunk = Buffer.alloc(body.length + 8);
  chunk.writeUInt32BE(content.length, 0);
  body.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(body), chunk.length - 4);
  return chunk;
}
