/** The typeface that a browser fetches is the one of its package, letter for letter, in the weights that pages use. */
import { create, type Font } from "fontkit";
import subsetFont from "subset-font";
import { expect, it } from "vitest";
import { files, lettersOf, narrowed, weights, wholeFile } from "./typeface.ts";

/** As a format that fontkit can set to a weight. */
const opened = async (bytes: Buffer): Promise<Font> =>
  create(await subsetFont(bytes, lettersOf(bytes), { targetFormat: "truetype" })) as Font;

const sentence = "Zorgvuldig oefenen, coördinatie én 1/2 uur: “AV To” – 10–12. Ščęłžů";

it.each(files)("%s is drawn alike in two thirds of the bytes", async (name) => {
  const bytes = { whole: wholeFile(name), made: await narrowed(name) };
  expect(bytes.made.length / bytes.whole.length).toBeLessThan(2 / 3);
  const [whole, made] = [await opened(bytes.whole), await opened(bytes.made)];
  expect(made.characterSet).toEqual(whole.characterSet);
  expect(made.availableFeatures).toEqual(whole.availableFeatures);
  for (const wght of [weights.min, 550, weights.max]) {
    const [expected = [], drawn] = [whole, made].map((font) => edgesOf(font.getVariation({ wght })));
    expect(drawn).toHaveLength(expected.length);
    drawn?.forEach((edge, at) => expect(apart(edge, expected[at] ?? NaN)).toBeLessThanOrEqual(3));
  }
});

/** How far each glyph reaches, and the whole line, in thousandths of its size. */
function edgesOf(font: Font): number[] {
  const { glyphs, advanceWidth } = font.layout(sentence);
  return [...glyphs.flatMap(({ path: { bbox } }) => [bbox.maxX, bbox.maxY]), advanceWidth / glyphs.length];
}

const apart = (one: number, other: number): number => (one === other ? 0 : Math.abs(one - other)); // A space reaches nowhere.
