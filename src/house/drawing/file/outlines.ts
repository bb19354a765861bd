import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { create, type Font } from "fontkit";
import type { Outline } from "../medium.ts";

const require = createRequire(import.meta.url);
const subsets = ["latin", "latin-ext"] as const;
const loaded = new Map<string, Font>();

function font(subset: (typeof subsets)[number], weight: 400 | 700): Font {
  const name = `atkinson-hyperlegible-next-${subset}-${weight}-normal.woff`;
  const known = loaded.get(name);
  if (known) return known;
  const opened = create(readFileSync(require.resolve(`@fontsource/atkinson-hyperlegible-next/files/${name}`)));
  if (!("layout" in opened)) throw new Error(`${name} holds more than one font.`);
  loaded.set(name, opened);
  return opened;
}

/** Draws text in the typeface of Leerhuis, so that a picture looks the same on a machine that has no fonts at all. */
export const outline: Outline = (text, size, bold) => {
  let path = "";
  let width = 0;
  for (const run of runs(text, bold ? 700 : 400)) {
    const scale = size / run.font.unitsPerEm;
    const { glyphs, positions } = run.font.layout(run.text);
    for (const [index, glyph] of glyphs.entries()) {
      const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
      path += glyph.path
        .scale(scale, -scale)
        .translate(width + xOffset * scale, -yOffset * scale)
        .toSVG();
      width += xAdvance * scale;
    }
  }
  return { path: path.replace(/\.(\d\d)\d+/g, ".$1"), width };
};

/** Cuts text into runs that one subset of the typeface can draw. */
function runs(text: string, weight: 400 | 700): { font: Font; text: string }[] {
  const found: { font: Font; text: string }[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const subset = subsets.find((each) => font(each, weight).hasGlyphForCodePoint(code)) ?? "latin";
    const last = found.at(-1);
    if (last?.font === font(subset, weight)) last.text += character;
    else found.push({ font: font(subset, weight), text: character });
  }
  return found;
}
