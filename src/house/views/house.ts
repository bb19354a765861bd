import { type BlockName, blockNames, type NextStep } from "#blocks";
import * as m from "#messages/house";
import type { BlockView, HouseView, PileView } from "../drawing/view.ts";
import { brightest } from "../rules.ts";
import type { FoundScope } from "../whose-house.ts";
import { blockHref } from "./block-page.ts";
import type { Figure } from "./figure.ts";
import { titleOf } from "./scope-links.ts";

export type Steps = Readonly<Partial<Record<BlockName, NextStep>>>;

/** The drawing's view of a house: per block its light, its evidence in words, its trend and the one next step. */
export function houseView(found: FoundScope, { figures, steps, piles }: Seen): HouseView {
  const blocks = Object.fromEntries(
    blockNames.map((block) => [block, blockView(block, found, { figures, steps, piles })]),
  ) as Record<BlockName, BlockView>;
  return { title: titleOf(found.scope), blocks, foundation: { name: m.foundation(), piles } };
}

/** What a reader sees of a house: figures, next steps, and the layers from high to low. */
export interface Seen {
  readonly figures: readonly Figure[];
  readonly steps: Steps;
  readonly piles: readonly PileView[];
}

function blockView(block: BlockName, { whose }: FoundScope, { figures, steps }: Seen): BlockView {
  const own = figures.filter((figure) => figure.block === block);
  const state = brightest(own.map(({ light }) => light));
  const main = own.find(({ light }) => light === state);
  return {
    name: m.blockName({ block }),
    state,
    evidence: main?.evidence ?? m.willMeasure({ block }),
    trend: main?.trend ?? null,
    trendText: main?.trendText ?? null,
    nextStep: steps[block] ?? null,
    href: blockHref(block, whose),
  };
}
