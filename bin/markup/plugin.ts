/**
 * Writes the parts of JSX that never change down as text when the server is built, so that a page is put together from long
 * pieces instead of one attribute after the other. What is rendered is the same, to the letter: an element that this cannot
 * promise of stays as it was, and so do components.
 */
import MagicString from "magic-string";
import { parseSync, type Plugin } from "vite";
import { findHosts } from "./hosts.ts";
import { piecesOf } from "./pieces.ts";

const runtime =
  'import { template as $template, attribute as $attribute, child as $child, markup as $markup } from "#platform/html/template.ts";\n';

/** For the server only: in the browser Preact needs the elements themselves. */
export const writtenMarkup = (): Plugin => ({
  name: "leerhuis:written-markup",
  enforce: "pre",
  transform: { filter: { id: /\.tsx$/ }, handler: (code, id) => writeMarkup(code, id) },
});

/** The module with every element of HTML and SVG as a template; null when it has none. */
export function writeMarkup(
  code: string,
  id: string,
): { code: string; map: ReturnType<MagicString["generateMap"]> } | null {
  const written = new MagicString(code);
  const { program, errors } = parseSync(id, code, { lang: "tsx" });
  const hosts = errors.length > 0 ? [] : findHosts(program); // Who compiles it next says what is wrong with it.
  if (hosts.length === 0) return null;
  const templates: string[] = [];
  for (const host of hosts) {
    const { texts, values } = piecesOf(host.element);
    const name = `$markup${templates.length}`;
    templates.push(`const ${name} = ${JSON.stringify(texts)};\n`);
    const [open, close] = host.isChild ? ["{", "}"] : ["", ""];
    let at = host.element.start;
    let before = `${open}$template(${name}`;
    for (const { start, end, opens, closes } of values) {
      replace(written, at, start, `${before}, ${opens}`);
      [at, before] = [end, closes];
    }
    replace(written, at, host.element.end, `${before})${close}`);
  }
  written.prepend(runtime + templates.join(""));
  return { code: written.toString(), map: written.generateMap({ source: id, hires: "boundary" }) };
}

function replace(written: MagicString, start: number, end: number, text: string): void {
  if (start === end) written.appendLeft(start, text);
  else written.overwrite(start, end, text);
}
