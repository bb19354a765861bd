/**
 * Writes the typeface as the browser gets it to `generated/typeface`: the weights that a page uses and no others, which is
 * half of what would be fetched, with all letters and all features of the package that it comes from.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { create, type Font } from "fontkit";
import subsetFont from "subset-font";

/** As `src/ui/tokens/typeface.css` says of each file. */
export const weights = { min: 400, max: 700 };
export const files = ["latin-wght-normal", "latin-wght-italic", "latin-ext-wght-normal"] as const;

const from = "@fontsource-variable/atkinson-hyperlegible-next";
const { resolve } = createRequire(import.meta.url);

const folder = join(import.meta.dirname, "../generated/typeface");

type FileName = (typeof files)[number];

export const wholeFile = (name: FileName): Buffer =>
  readFileSync(resolve(`${from}/files/atkinson-hyperlegible-next-${name}.woff2`));

/** One file of the package with only these weights. */
export async function narrowed(name: FileName): Promise<Buffer> {
  const whole = wholeFile(name);
  return subsetFont(whole, lettersOf(whole), { targetFormat: "woff2", variationAxes: { wght: weights } });
}

export const lettersOf = (font: Buffer): string => String.fromCodePoint(...(create(font) as Font).characterSet);

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  mkdirSync(folder, { recursive: true });
  for (const name of files) writeFileSync(join(folder, `${name}.woff2`), await narrowed(name));
}
