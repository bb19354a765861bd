import colours from "../colours.css?raw";

/** By day, or in the evening with the lights on. */
export type Theme = "light" | "dark";

const named = new Map(
  [...colours.matchAll(/--house-([a-z-]+): light-dark\((#[0-9a-f]{6,8}), (#[0-9a-f]{6,8})\)/g)].map(
    ([, name, light = "", dark = ""]) => [name, { light, dark }],
  ),
);

/** Writes the colours of a theme into `markup`, for a reader without style sheets. Throws on a colour that colours.css does not name. */
export function writeColours(markup: string, theme: Theme): string {
  return markup.replace(/var\(--house-([a-z-]+)\)/g, (_, name: string) => {
    const colour = named.get(name);
    if (!colour) throw new Error(`colours.css names no --house-${name}.`);
    return colour[theme];
  });
}
