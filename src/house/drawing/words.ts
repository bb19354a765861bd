import * as m from "#messages/house";
import type { BlockState, PileView } from "./view.ts";

const blockStates: Readonly<Record<BlockState, () => string>> = {
  lit: m.drawingLit,
  dusk: m.drawingDusk,
  shuttered: m.drawingShuttered,
};

const pileStates: Readonly<Record<PileView["state"], () => string>> = {
  measured: m.drawingMeasured,
  unmeasured: m.drawingUnmeasured,
};

/** The state of a room in words: never by colour alone. */
export const stateInWords = (state: BlockState): string => blockStates[state]();

/** The state of a layer in words. */
export const pileInWords = (state: PileView["state"]): string => pileStates[state]();
