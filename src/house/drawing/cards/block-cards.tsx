import { blockNames } from "#blocks";
import { StateSign, TrendSign } from "../labels/state-sign.tsx";
import type { BlockState, BlockView, HouseView } from "../view.ts";
import { stateInWords } from "../words.ts";

/** The labels of the rooms as a list, for screens on which they do not fit in the picture. */
export function BlockCards({ view }: { view: HouseView }) {
  return (
    <ul class="house-cards">
      {inOrderOfUse(view).map((name) => (
        <li class="house-card" data-block={name} data-state={view.blocks[name].state}>
          <BlockCard block={view.blocks[name]} />
        </li>
      ))}
    </ul>
  );
}

const byState: Readonly<Record<BlockState, number>> = { lit: 0, dusk: 1, shuttered: 2 };

/** Where the reader can do something comes first: on a phone nobody scrolls past closed shutters to the one next step. */
const inOrderOfUse = ({ blocks }: HouseView) =>
  blockNames.toSorted(
    (a, b) =>
      Number(blocks[a].nextStep === null) - Number(blocks[b].nextStep === null) ||
      byState[blocks[a].state] - byState[blocks[b].state],
  );

function BlockCard({ block }: { block: BlockView }) {
  return (
    <>
      <h3 class="house-card-name">{block.href ? <a href={block.href}>{block.name}</a> : block.name}</h3>
      <p class="house-card-sign">
        <svg viewBox="0 0 18 18" aria-hidden="true">
          <StateSign state={block.state} />
        </svg>
        <span>{stateInWords(block.state)}</span>
      </p>
      {block.evidence && <p>{block.evidence}</p>}
      {block.trend && block.trendText && (
        <p class="house-card-sign">
          <svg viewBox="0 0 18 18" aria-hidden="true">
            <TrendSign trend={block.trend} />
          </svg>
          <span>{block.trendText}</span>
        </p>
      )}
      {block.nextStep && (
        <a class="house-card-next" href={block.nextStep.href}>
          {block.nextStep.text}
        </a>
      )}
    </>
  );
}
