import { renderToString } from "preact-render-to-string";
import sharp from "sharp";
import * as m from "#messages/house";
import { inLocale, type Reader } from "#platform/i18n/locale.ts";
import { layOut, titleLeading, titleSize } from "../labels/layout.ts";
import { TextLines } from "../lettering/text-lines.tsx";
import { Lettering } from "../labels/lettering.tsx";
import { type Medium, MediumProvider } from "../medium.ts";
import { plan } from "../plan.ts";
import { Scene } from "../scene/scene.tsx";
import type { HouseView } from "../view.ts";
import { outline } from "./outlines.ts";
import { typefaceFor } from "./typeface.ts";
import { type Theme, writeColours } from "./written-colours.ts";

/**
 * The house with all its labels as one SVG document, for a presentation or a report. Its text stays text, in the typeface that
 * the file brings along.
 */
export const houseAsSvg = (view: HouseView, theme: Theme): string => draw(view, theme, { links: false, outline: null });

/** The house as a PNG of `width` pixels, in the reader's language. Needs no font on the machine: letters are drawn as outlines. */
export async function houseAsPng(view: HouseView, width: number, theme: Theme, reader: Reader): Promise<Buffer> {
  const svg = inLocale(reader, () => draw(view, theme, { links: false, outline }));
  return sharp(Buffer.from(svg), { density: (72 * width) / plan.width })
    .resize({ width })
    .png()
    .toBuffer();
}

function draw(view: HouseView, theme: Theme, medium: Medium): string {
  const layout = layOut(view);
  return writeColours(
    renderToString(
      <MediumProvider value={medium}>
        <svg
          xmlns="http://www.w3.org/2000/svg"
          width={plan.width}
          height={layout.height}
          viewBox={`0 0 ${plan.width} ${layout.height}`}
          font-family="'Atkinson Hyperlegible Next', 'Atkinson Hyperlegible', Arial, Helvetica, sans-serif"
        >
          <title>{view.title}</title>
          <desc>{m.drawingPicture()}</desc>
          {!medium.outline && <style>{typefaceFor(JSON.stringify(view))}</style>}
          <Scene view={view} layout={layout} />
          <TextLines
            lines={layout.title}
            x={26}
            y={54}
            size={titleSize}
            leading={titleLeading}
            weight="bold"
            fill="var(--house-ink)"
          />
          <Lettering view={view} layout={layout} />
        </svg>
      </MediumProvider>,
    ),
    theme,
  );
}
