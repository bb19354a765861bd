import { describe, expect, it } from "vitest";
import { contrast } from "#ui/colour/contrast.ts";
import colours from "./colours.css?raw";

const themes = ["light", "dark"] as const;
const pairs = new Map(
  [
    ...colours.matchAll(/--house-([a-z-]+): light-dark\((#[0-9a-f]{6})[0-9a-f]{0,2}, (#[0-9a-f]{6})[0-9a-f]{0,2}\);/g),
  ].map(([, name = "", light = "", dark = ""]) => [name, { light, dark }]),
);

function contrastOf(front: string, back: string, theme: (typeof themes)[number]): number {
  const [a, b] = [pairs.get(front), pairs.get(back)];
  if (!a || !b) throw new Error(`colours.css lacks ${front} or ${back}.`);
  return contrast(a[theme], b[theme]);
}

describe.each(themes)("the colours of the house, %s", (theme) => {
  it.each([
    ["ink", "card"],
    ["ink-soft", "card"],
    ["link", "card"],
    ["link", "next"],
    ["ink", "sand"],
    ["ink-soft", "sand"],
    ["on-plaque", "plaque"],
    ["ink", "sky-high"],
    ["ink", "sky-middle"],
  ])("%s is readable on %s", (front, back) => {
    expect(contrastOf(front, back, theme)).toBeGreaterThanOrEqual(4.5);
  });

  it.each([
    ["focus", "card"],
    ["focus", "next"],
    ["pile-open", "water-low"],
    ["shutter-pale", "shutter"],
  ])("%s stands out from %s", (front, back) => {
    expect(contrastOf(front, back, theme)).toBeGreaterThanOrEqual(3);
  });
});

it("names every colour once", () => {
  const named = [...colours.matchAll(/--house-([a-z-]+):/g)].map(([, name]) => name);
  expect(new Set(named).size).toBe(named.length);
  expect(pairs.size).toBe(named.length);
});
