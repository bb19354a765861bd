import { createRequire } from "node:module";
import { type Font, openSync } from "fontkit";

const resolve = createRequire(import.meta.url).resolve;
const fontFile = (subset: "latin" | "latin-ext", weight: 400 | 700): string =>
  resolve(`@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-${subset}-${weight}-normal.woff`);

export type Weight = "regular" | "bold";
export type FontName = "regular" | "regular-extended" | "bold" | "bold-extended";

/** The typeface comes in two files per weight: western letters, and those of other Latin languages (Ş, ł, ő). */
export const fontFiles: Readonly<Record<FontName, string>> = {
  regular: fontFile("latin", 400),
  "regular-extended": fontFile("latin-ext", 400),
  bold: fontFile("latin", 700),
  "bold-extended": fontFile("latin-ext", 700),
};

const opened = new Map<FontName, Font>();

function font(name: FontName): Font {
  let known = opened.get(name);
  if (!known) opened.set(name, (known = openSync(fontFiles[name]) as Font));
  return known;
}

/** A stretch of text that one font file can write. */
export interface Run {
  readonly text: string;
  readonly font: FontName;
}

/** Divides a line into runs: each letter from the first file that has it. */
export function runsOf(text: string, weight: Weight): Run[] {
  const runs: { text: string; font: FontName }[] = [];
  for (const letter of text.normalize("NFC")) {
    const name = fontFor(letter, weight);
    const last = runs.at(-1);
    if (last?.font === name) last.text += letter;
    else runs.push({ text: letter, font: name });
  }
  return runs;
}

function fontFor(letter: string, weight: Weight): FontName {
  const codePoint = letter.codePointAt(0) ?? 0;
  const extended: FontName = `${weight}-extended`;
  return !font(weight).hasGlyphForCodePoint(codePoint) && font(extended).hasGlyphForCodePoint(codePoint)
    ? extended
    : weight;
}

/** The width of a line in points. */
export function widthOf(text: string, weight: Weight, size: number): number {
  return runsOf(text, weight).reduce((sum, run) => {
    const { unitsPerEm } = font(run.font);
    return sum + (font(run.font).layout(run.text).advanceWidth / unitsPerEm) * size;
  }, 0);
}

/** Breaks a text at its spaces into lines that fit; a word that is wider than a line stays whole. */
export function linesOf(text: string, weight: Weight, size: number, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last === undefined || widthOf(longer, weight, size) > width) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

/** The largest of these sizes at which the text fits on so many lines of this width; the smallest when none does. */
export function fittingSize(
  text: string,
  weight: Weight,
  sizes: readonly number[],
  width: number,
  mostLines: number,
): number {
  const fits = (size: number): boolean => {
    const lines = linesOf(text, weight, size, width);
    return lines.length <= mostLines && lines.every((line) => widthOf(line, weight, size) <= width);
  };
  return sizes.find(fits) ?? sizes.at(-1) ?? 12;
}
