import { renderToString } from "preact-render-to-string";
import sharp from "sharp";
import { HouseMiniature } from "../miniature/miniature.tsx";
import type { HouseView } from "../view.ts";
import { writeColours } from "./written-colours.ts";

/** The miniature as a PNG of `height` pixels, for mails: few mail programs draw SVG. */
export async function miniatureAsPng(view: Pick<HouseView, "title" | "blocks">, height: number): Promise<Buffer> {
  const svg = writeColours(renderToString(<HouseMiniature view={view} size={height} />), "light");
  return sharp(Buffer.from(svg)).png().toBuffer();
}
