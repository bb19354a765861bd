import { readFile } from "node:fs/promises";
import sharp, { type Metadata, type ResizeOptions } from "sharp";
import * as m from "#messages/platform";
import { Unreadable } from "./unreadable.ts";

/** An image as it is kept: made anew as WebP, upright, without what a camera writes along (place, device, owner). */
export interface PreparedImage {
  readonly width: number;
  readonly height: number;
  /** The largest first; the others stand beside it under their width. */
  readonly sizes: readonly { readonly width: number; readonly bytes: Buffer }[];
}

/** In pixels: a phone at two dots per pixel, a column of text, a whole screen. */
export const imageWidths = [320, 960, 1920] as const;

const largestWidth = 1920;
/** Beyond this many pixels an image is taken for a bomb: 64 million is an image of 9,200 by 6,900. */
const mostPixels = 64_000_000;
const readable = new Set(["jpeg", "png", "webp", "gif", "heif", "svg"]);
const secondsAtMost = 20;

sharp.cache(false);
sharp.concurrency(1);

let turn: Promise<unknown> = Promise.resolve();

/** Reads the image at `path`; throws `Unreadable` with a sentence. One at a time, so that memory stays bounded. */
export function prepareImage(path: string): Promise<PreparedImage> {
  const prepared = turn.then(() => prepare(path));
  turn = prepared.catch(() => {});
  return prepared;
}

/** The bytes are read here and not by the library, which would let a drawing look for other files beside its own. */
async function prepare(path: string): Promise<PreparedImage> {
  const bytes = await readFile(path);
  const metadata = await readMetadata(bytes);
  try {
    const largest = await render(bytes, metadata, { width: largestWidth, height: largestWidth, fit: "inside" });
    const sizes = [{ width: largest.info.width, bytes: largest.data }];
    for (const width of imageWidths.filter((candidate) => candidate < largest.info.width).toReversed()) {
      sizes.push({ width, bytes: (await render(bytes, metadata, { width })).data });
    }
    return { width: largest.info.width, height: largest.info.height, sizes };
  } catch (error) {
    throw new Unreadable(m.fileImageUnreadable, { cause: error });
  }
}

async function readMetadata(bytes: Buffer): Promise<Metadata> {
  const metadata = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch((error: unknown) => {
      throw new Unreadable(m.fileImageUnreadable, { cause: error });
    });
  if (!readable.has(metadata.format)) throw new Unreadable(m.fileWantedImage);
  if (metadata.width * metadata.height > mostPixels)
    throw new Unreadable(() => m.fileImageTooManyPixels({ millions: mostPixels / 1_000_000 }));
  return metadata;
}

function render(bytes: Buffer, metadata: Metadata, size: ResizeOptions) {
  return sharp(bytes, { limitInputPixels: mostPixels, failOn: "error", density: densityOf(metadata) })
    .timeout({ seconds: secondsAtMost })
    .autoOrient()
    .resize({ ...size, withoutEnlargement: true })
    .webp({ quality: 84, smartSubsample: true })
    .toBuffer({ resolveWithObject: true });
}

/** A drawing has no pixels of its own: it is drawn at the density at which it fills a screen. */
function densityOf({ format, width, height }: Metadata): number {
  return format === "svg" ? Math.min(100_000, Math.max(1, (72 * largestWidth) / Math.max(width, height))) : 72;
}
