import type { ComponentChild } from "preact";
import type { BlockState, Trend } from "../view.ts";

const windows: Readonly<Record<BlockState, () => ComponentChild>> = {
  lit: () => (
    <>
      <path d="M1 1H17V17H1Z" fill="var(--house-light-edge)" stroke="var(--house-ink)" stroke-width="2" />
      <path d="M9 1V17M1 7H17" stroke="var(--house-ink)" stroke-width="1.5" />
    </>
  ),
  dusk: () => (
    <>
      <path d="M1 1H17V17H1Z" fill="var(--house-card)" stroke="var(--house-ink)" stroke-width="2" />
      <path d="M1 1H8Q7 12 4 17H1ZM17 1H10Q11 12 14 17H17Z" fill="var(--house-ink-soft)" />
    </>
  ),
  shuttered: () => (
    <>
      <path d="M1 1H17V17H1Z" fill="var(--house-shutter)" stroke="var(--house-ink)" stroke-width="2" />
      <path d="M2.5 2.5H8L2.5 15.5H8ZM10 2.5H15.5L10 15.5H15.5Z" fill="var(--house-shutter-pale)" />
      <path d="M9 1V17" stroke="var(--house-ink)" stroke-width="1.5" />
    </>
  ),
};

/** A window of 18 by 18: bright with its bars, behind half-drawn curtains, or with its shutters closed. */
export const StateSign = ({ state }: { state: BlockState }) => <>{windows[state]()}</>;

const trends: Readonly<Record<Trend, string>> = {
  up: "M2 14L7 9L10 12L16 4M11 4H16V9",
  same: "M3 6.5H15M3 12H15",
  down: "M2 4L7 9L10 6L16 14M11 14H16V9",
};

/** An arrow, or a sign of equality, of 18 by 18. Its meaning stands beside it in words. */
export const TrendSign = ({ trend }: { trend: Trend }) => (
  <path
    d={trends[trend]}
    fill="none"
    stroke="var(--house-ink-soft)"
    stroke-width="2.5"
    stroke-linecap="round"
    stroke-linejoin="round"
  />
);
