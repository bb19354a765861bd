import colours from "../colours.css?raw";

const daylight = new Map(
  [...colours.matchAll(/--house-([a-z-]+): light-dark\((#[0-9a-f]{6,8}), #[0-9a-f]{6,8}\)/g)].map(
    ([, name, colour]) => [name, colour],
  ),
);

/** Writes the colours by day into `markup`, for a reader without style sheets. Throws on a colour that colours.css does not name. */
export function inDaylight(markup: string): string {
  return markup.replace(/var\(--house-([a-z-]+)\)/g, (_, name: string) => {
    const colour = daylight.get(name);
    if (!colour) throw new Error(`colours.css names no --house-${name}.`);
    return colour;
  });
}
