import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const latin =
  /^[\u0000-\u00ff\u0131\u0152\u0153\u02bb-\u02dc\u2000-\u206f\u20ac\u2122\u2191\u2193\u2212\u2215\ufeff\ufffd]*$/;
const rules = new Map<string, string>();

/** Style rules that bring the typeface of Leerhuis along in the file itself, with as much of it as `text` needs. */
export function typefaceFor(text: string): string {
  const subsets = latin.test(text) ? ["latin"] : ["latin-ext", "latin"];
  return subsets.flatMap((subset) => [400, 700].map((weight) => ruleOf(subset, weight))).join("");
}

function ruleOf(subset: string, weight: number): string {
  const name = `atkinson-hyperlegible-next-${subset}-${weight}-normal.woff2`;
  const known = rules.get(name);
  if (known) return known;
  const bytes = readFileSync(require.resolve(`@fontsource/atkinson-hyperlegible-next/files/${name}`));
  const range = subset === "latin" ? "U+0000-00FF,U+2000-206F,U+20AC" : "U+0100-02BA,U+1E00-1E9F,U+1EF2-1EFF";
  const rule = `@font-face{font-family:"Atkinson Hyperlegible Next";font-weight:${weight};src:url(data:font/woff2;base64,${bytes.toString("base64")}) format("woff2");unicode-range:${range}}`;
  rules.set(name, rule);
  return rule;
}
