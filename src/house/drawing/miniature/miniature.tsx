import type { ComponentChild } from "preact";
import { blockNames } from "#blocks";
import * as m from "#messages/house";
import type { BlockState, HouseView } from "../view.ts";
import { stateInWords } from "../words.ts";

type MiniatureView = Pick<HouseView, "title" | "blocks">;

interface HouseMiniatureProps {
  view: MiniatureView;
  /** Height in pixels. */
  size?: number;
}

/** The house as a sign: five windows in their states. It says the same in words, room by room. */
export function HouseMiniature({ view, size = 40 }: HouseMiniatureProps) {
  return (
    <svg
      class="house-miniature"
      xmlns="http://www.w3.org/2000/svg"
      viewBox="0 0 48 56"
      width={(size * 48) / 56}
      height={size}
      role="img"
      aria-label={inWords(view)}
    >
      <path d="M4 55V25H9V19H14V13H19V6H29V13H34V19H39V25H44V55Z" fill="var(--house-brick)" />
      <path
        d="M3 24H10V26H3ZM8 18H15V20H8ZM13 12H20V14H13ZM18 5H30V7H18ZM28 12H35V14H28ZM33 18H40V20H33ZM38 24H45V26H38ZM22 3H26V5H22ZM1 54H47V56H1Z"
        fill="var(--house-stone-shade)"
      />
      <MiniatureWindow x={19} y={15} width={10} height={9} state={view.blocks.stretch.state} />
      <MiniatureWindow x={8.5} y={29} width={13} height={9} state={view.blocks.knowledge.state} />
      <MiniatureWindow x={26.5} y={29} width={13} height={9} state={view.blocks.openness.state} />
      <MiniatureWindow x={10.5} y={42} width={9} height={12} state={view.blocks.leadership.state} />
      <MiniatureWindow x={26.5} y={42} width={13} height={9} state={view.blocks.investment.state} />
    </svg>
  );
}

function inWords({ title, blocks }: MiniatureView): string {
  const rooms = blockNames.map((name) =>
    m.drawingBlockState({ name: blocks[name].name, state: stateInWords(blocks[name].state) }),
  );
  return [title, ...rooms].join(". ");
}

type MiniatureWindowProps = { x: number; y: number; width: number; height: number; state: BlockState };

function MiniatureWindow({ x, y, width, height, state }: MiniatureWindowProps) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <rect x="-.8" y="-.8" width={width + 1.6} height={height + 1.6} fill="var(--house-frame)" />
      {panes[state](width, height)}
    </g>
  );
}

type Glass = (width: number, height: number) => ComponentChild;

const panes: Readonly<Record<BlockState, Glass>> = {
  lit: (width, height) => (
    <>
      <rect width={width} height={height} fill="var(--house-light-edge)" />
      <path d={`M${width / 2} 0V${height}M0 3H${width}`} stroke="var(--house-frame)" />
    </>
  ),
  dusk: (width, height) => (
    <>
      <rect width={width} height={height} fill="var(--house-dusk-core)" />
      <path
        d={`M0 0H${width / 2 - 1}Q${width / 2 - 1} ${height * 0.6} 1 ${height}H0ZM${width} 0H${width / 2 + 1}Q${width / 2 + 1} ${height * 0.6} ${width - 1} ${height}H${width}Z`}
        fill="var(--house-curtain-fold)"
      />
    </>
  ),
  shuttered: (width, height) => (
    <>
      <rect width={width} height={height} fill="var(--house-shutter)" />
      <path
        d={`M1 1H${width / 2 - 0.5}L1 ${height - 1}H${width / 2 - 0.5}ZM${width / 2 + 0.5} 1H${width - 1}L${width / 2 + 0.5} ${height - 1}H${width - 1}Z`}
        fill="var(--house-shutter-pale)"
      />
    </>
  ),
};
