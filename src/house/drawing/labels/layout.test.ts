import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blockNames } from "#blocks";
import { livedInHouse, newHouse, wordyHouse } from "../examples.ts";
import { plan } from "../plan.ts";
import { pilePositions } from "../scene/piles.tsx";
import type { HouseView } from "../view.ts";
import { cardWidth } from "./card.ts";
import { layOut } from "./layout.ts";

const text = fc.lorem({ maxCount: 40 });
const anyHouse: fc.Arbitrary<HouseView> = fc
  .record({ title: text, evidence: text, foundation: text, layers: fc.array(text, { maxLength: 9 }) })
  .map(({ title, evidence, foundation, layers }) => ({
    title,
    blocks: {
      ...wordyHouse.blocks,
      stretch: { ...wordyHouse.blocks.stretch, evidence },
      knowledge: { ...livedInHouse.blocks.knowledge, evidence },
    },
    foundation: { name: foundation, piles: layers.map((name) => ({ name, state: "measured", evidence: name })) },
  }));

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

describe("laying out the house", () => {
  it("gives every block a label, in the order of the blocks", () => {
    expect(layOut(newHouse).cards.map((card) => card.block)).toEqual([...blockNames]);
  });

  it("stands the labels of a new house above the water", () => {
    const { cards, waterTop } = layOut(newHouse);
    for (const card of cards) expect(card.y + card.height).toBeLessThanOrEqual(waterTop);
  });

  it("makes the water deeper rather than cutting off a text", () => {
    expect(layOut(wordyHouse).sandTop).toBeGreaterThan(layOut(newHouse).sandTop);
  });

  it("never lets labels overlap each other or leave the drawing, however long the texts", () => {
    fc.assert(
      fc.property(anyHouse, (view) => {
        const { cards, height, sandTop } = layOut(view);
        const boxes = cards.map(({ x, y, height: cardHeight }) => ({ x, y, width: cardWidth, height: cardHeight }));
        for (const [index, box] of boxes.entries()) {
          expect(box.x).toBeGreaterThanOrEqual(0);
          expect(box.x + box.width).toBeLessThanOrEqual(plan.width);
          expect(box.y).toBeGreaterThanOrEqual(0);
          expect(box.y + box.height).toBeLessThan(sandTop);
          for (const other of boxes.slice(index + 1)) expect(overlap(box, other)).toBe(false);
        }
        expect(height).toBeGreaterThan(sandTop);
      }),
    );
  });

  it("keeps the title clear of the labels below it", () => {
    fc.assert(
      fc.property(anyHouse, (view) => {
        const { title, cards } = layOut(view);
        for (const card of cards.filter(({ x }) => x < plan.centre))
          expect(card.y).toBeGreaterThan(24 + title.length * 40);
      }),
    );
  });

  it("stands every pile under the house, where a phone still sees it", () => {
    for (const count of [0, 1, 2, 4, 7, 12])
      for (const x of pilePositions(count)) expect(Math.abs(x - plan.centre)).toBeLessThanOrEqual(270);
  });

  it("writes the layers in columns of their own", () => {
    const { piles } = layOut(wordyHouse);
    const columns = piles.map((pile) => pile.x);
    for (const [index, x] of columns.slice(1).entries()) expect(x - (columns[index] ?? 0)).toBeGreaterThan(150);
  });
});
