import { wrapText } from "../lettering/wrap-text.ts";
import { plan } from "../plan.ts";
import { pilePositions } from "../scene/piles.tsx";
import type { PileView } from "../view.ts";
import { pileInWords } from "../words.ts";

export interface PileLabel {
  readonly pileX: number;
  readonly x: number;
  readonly y: number;
  readonly name: readonly string[];
  readonly state: readonly string[];
  readonly evidence: readonly string[];
  readonly bottom: number;
}

export const pileSettings = {
  name: { size: 19, leading: 23 },
  state: { size: 16, leading: 20 },
  evidence: { size: 16, leading: 20 },
} as const;

const widest = 180;

/** Sets the words of each layer in the sand under its pile; many layers fan out to the sides. `top` is where the text begins. */
export function layOutPiles(piles: readonly PileView[], top: number): PileLabel[] {
  const positions = pilePositions(piles.length);
  const spacing = Math.min(widest, (plan.width - 40) / Math.max(1, piles.length));
  const width = spacing - 6;
  return piles.map((pile, index) => {
    const name = wrapText(pile.name, width, pileSettings.name.size, "bold");
    const state = wrapText(pileInWords(pile.state), width, pileSettings.state.size);
    const evidence = wrapText(pile.evidence, width, pileSettings.evidence.size);
    const height =
      name.length * pileSettings.name.leading + (state.length + evidence.length) * pileSettings.state.leading;
    const x = plan.centre + (index - (piles.length - 1) / 2) * spacing;
    return { pileX: positions[index] ?? x, x, y: top, name, state, evidence, bottom: top + height };
  });
}
