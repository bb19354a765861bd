import { type BlockName, blockNames } from "#blocks";
import { wrapText } from "../lettering/wrap-text.ts";
import { plan, rooms } from "../plan.ts";
import type { HouseView } from "../view.ts";
import { type CardLayout, cardWidth, layOutCard } from "./card.ts";
import { layOutPiles, type PileLabel } from "./pile-labels.ts";
import { stack } from "./stack.ts";

export interface PlacedCard extends CardLayout {
  readonly block: BlockName;
  readonly x: number;
  readonly y: number;
}

/** Where everything comes to stand whose size depends on its text. In the units of the drawing. */
export interface Layout {
  readonly title: readonly string[];
  readonly cards: readonly PlacedCard[];
  readonly foundation: readonly string[];
  readonly waterTop: number;
  readonly sandTop: number;
  readonly piles: readonly PileLabel[];
  readonly height: number;
}

export const titleSize = 34;
export const titleLeading = 40;
const margin = 24;
/** From the edge of the drawing to the labels. */
const edge = 16;
const shallowest = 124;

/** Lays out the drawing. Longer texts make taller cards, and the water deeper; nothing is cut off. */
export function layOut(view: HouseView): Layout {
  const title = wrapText(view.title, 430, titleSize, "bold");
  const left = placeCards(view, "left", margin + title.length * titleLeading + 24);
  const right = placeCards(view, "right", margin);
  const foundation = wrapText(view.foundation.name, 440, 20, "bold");
  const quayHeight = 36 + Math.max(1, foundation.length) * 25;
  const waterTop = plan.ground + quayHeight;
  const lowestCard = Math.max(...[...left, ...right].map((card) => card.y + card.height));
  const sandTop = Math.max(waterTop + shallowest, lowestCard + margin);
  const piles = layOutPiles(view.foundation.piles, sandTop + 38);
  const height = Math.max(sandTop + 60, ...piles.map((pile) => pile.bottom)) + margin;
  return { title, cards: inOrder([...left, ...right]), foundation, waterTop, sandTop, piles, height };
}

const sides = {
  left: { x: edge, blocks: ["knowledge", "leadership"] },
  right: { x: plan.width - edge - cardWidth, blocks: ["stretch", "openness", "investment"] },
} as const;

function placeCards(view: HouseView, side: keyof typeof sides, top: number): PlacedCard[] {
  const { x, blocks } = sides[side];
  const cards = blocks.map((block) => ({ block, x, ...layOutCard(view.blocks[block]) }));
  const wishes = cards.map(({ block, height }) => ({ middle: rooms[block].y, height }));
  const tops = stack(wishes, { top, bottom: plan.ground + 34, gap: 16 });
  return cards.map((card, index) => ({ ...card, y: tops[index] ?? top }));
}

const inOrder = (cards: readonly PlacedCard[]): PlacedCard[] =>
  blockNames.flatMap((name) => cards.filter((card) => card.block === name));
