import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { grounds } from "../colour/accent.ts";
import { contrast } from "../colour/contrast.ts";
import { tones } from "./tone.ts";

const css = readFileSync(new URL("tokens.css", import.meta.url), "utf8");
const colours = new Map(
  [...css.matchAll(/--color-([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
    ([, name = "", light = "", dark = ""]) => [name, { light, dark }],
  ),
);

function pairContrast(text: string, ground: string): number {
  const [one, other] = [colours.get(text), colours.get(ground)];
  if (!one || !other) throw new Error(`tokens.css has no ${text} or no ${ground}.`);
  return Math.min(contrast(one.light, other.light), contrast(one.dark, other.dark));
}

const papers = ["paper", "surface", "sunken", "raised"];

const readable: [text: string, ground: string][] = [
  ...papers.flatMap((ground): [string, string][] => [
    ["text", ground],
    ["text-muted", ground],
  ]),
  ["on-action", "action"],
  ["on-action", "action-hover"],
  ["surface", "danger"],
  ["paper", "text"],
  ...tones.flatMap((tone): [string, string][] => [
    ...papers.map((ground): [string, string] => [tone, ground]),
    [tone, `${tone}-soft`],
    ["text", `${tone}-soft`],
    ["text-muted", `${tone}-soft`],
  ]),
];

const visible: [shape: string, ground: string][] = [
  ...papers.map((ground): [string, string] => ["outline", ground]),
  ...papers.map((ground): [string, string] => ["focus", ground]),
  ...papers.map((ground): [string, string] => ["action", ground]),
  ...tones.flatMap((tone) => papers.map((ground): [string, string] => [`${tone}-fill`, ground])),
];

describe("the tokens", () => {
  it("are all found by this test", () => {
    const single = [...papers, "text", "text-muted", "line", "outline", "focus", "mark"];
    const actions = ["action", "action-hover", "on-action"];
    expect(colours.size).toBe(single.length + actions.length + tones.length * 3);
  });

  it.each(readable)("%s can be read on %s by day and by evening", (text, ground) => {
    expect(pairContrast(text, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(visible)("%s can be seen on %s by day and by evening", (shape, ground) => {
    expect(pairContrast(shape, ground)).toBeGreaterThanOrEqual(3);
  });

  it("are the grounds that an organisation's colour is fitted to", () => {
    const names = ["paper", "surface", "sunken"];
    expect(grounds.light).toEqual(names.map((name) => colours.get(name)?.light));
    expect(grounds.dark).toEqual(names.map((name) => colours.get(name)?.dark));
  });

  it("give every tone its class", () => {
    const classes = readFileSync(new URL("tone.css", import.meta.url), "utf8");
    for (const tone of tones)
      expect(classes).toMatch(
        new RegExp(
          `\\.tone-${tone} \\{\\s+--tone: var\\(--color-${tone}\\);\\s+--tone-fill: var\\(--color-${tone}-fill\\);\\s+--tone-soft: var\\(--color-${tone}-soft\\);`,
        ),
      );
  });
});
