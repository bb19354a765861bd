import type { BlockName } from "#blocks";

/** lit: measured and moving. dusk: the evidence is getting stale. shuttered: not measured yet. */
export type BlockState = "lit" | "dusk" | "shuttered";

export type Trend = "up" | "same" | "down";

/** What the drawing says about one building block, in words of the reader's language. */
export interface BlockView {
  readonly name: string;
  readonly state: BlockState;
  /** One or two short sentences. They need not repeat the state, which the drawing says itself. */
  readonly evidence: string;
  readonly trend: Trend | null;
  readonly trendText: string | null;
  /** The one thing that this reader can do here now. */
  readonly nextStep: { readonly text: string; readonly href: string } | null;
  /** The page of this block. */
  readonly href: string | null;
}

/** One layer of the organisation that carries the house. */
export interface PileView {
  readonly name: string;
  readonly state: "measured" | "unmeasured";
  readonly evidence: string;
}

/** The house as one reader sees it. It has no field for a total: there is none (trust 2). */
export interface HouseView {
  readonly title: string;
  readonly blocks: Readonly<Record<BlockName, BlockView>>;
  /** Piles stand from high to low in the organisation. */
  readonly foundation: { readonly name: string; readonly piles: readonly PileView[] };
}
