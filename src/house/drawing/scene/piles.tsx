import { plan } from "../plan.ts";
import type { PileView } from "../view.ts";

const width = 36;
/** Outermost distance between the first and the last pile, so that all stand under the house, also on a phone. */
const reach = 540;

/** The middle of each pile, spread evenly under the house. */
export function pilePositions(count: number): number[] {
  const spacing = count > 1 ? Math.min(180, reach / (count - 1)) : 0;
  return Array.from({ length: count }, (_, index) => plan.centre + (index - (count - 1) / 2) * spacing);
}

interface PilesProps {
  piles: readonly PileView[];
  top: number;
  bottom: number;
}

/** The piles: whole wood where a layer is measured, a dashed outline where it is still to come. */
export function Piles({ piles, top, bottom }: PilesProps) {
  const positions = pilePositions(piles.length);
  const left = Math.min(plan.houseLeft, ...positions) - 40;
  const right = Math.max(plan.houseRight, ...positions) + 40;
  return (
    <>
      {piles.map((pile, index) => (
        <g transform={`translate(${(positions[index] ?? plan.centre) - width / 2} ${top})`}>
          {pile.state === "measured" ? (
            <MeasuredPile length={bottom - top} />
          ) : (
            <UnmeasuredPile length={bottom - top} />
          )}
        </g>
      ))}
      <path d={`M${left} ${top - 2}H${right}V${top + 10}H${left}Z`} fill="var(--house-wood)" />
      <path d={`M${left} ${top + 6}H${right}V${top + 10}H${left}Z`} fill="var(--house-wood-deep)" />
    </>
  );
}

function MeasuredPile({ length }: { length: number }) {
  return (
    <>
      <path d={`M0 0H${width}V${length - 14}L18 ${length + 16}L0 ${length - 14}Z`} fill="var(--house-pile)" />
      <path d={`M0 0H9V${length - 4}L0 ${length - 14}Z`} fill="var(--house-pile-pale)" />
      <path d={`M27 0H36V${length - 14}L27 ${length}Z`} fill="var(--house-pile-deep)" />
      <path
        d={`M13 16V${length * 0.5}M22 40V${length * 0.8}M14 ${length * 0.7}V${length - 12}`}
        stroke="var(--house-pile-deep)"
        stroke-width="2"
        stroke-linecap="round"
        opacity=".7"
      />
      <path d="M-1 22h38v7h-38z" fill="var(--house-iron)" opacity=".75" />
    </>
  );
}

function UnmeasuredPile({ length }: { length: number }) {
  return (
    <path
      d={`M1.5 8H34.5V${length - 14}L18 ${length + 14}L1.5 ${length - 14}Z`}
      fill="var(--house-pile-open)"
      fill-opacity=".18"
      stroke="var(--house-pile-open)"
      stroke-width="3"
      stroke-dasharray="8 6"
      stroke-linejoin="round"
    />
  );
}
