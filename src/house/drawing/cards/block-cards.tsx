import { blockNames } from "#blocks";
import { StateSign, TrendSign } from "../labels/state-sign.tsx";
import type { BlockView, HouseView } from "../view.ts";
import { stateInWords } from "../words.ts";

/** The labels of the rooms as a list, for screens on which they do not fit in the picture. */
export function BlockCards({ view }: { view: HouseView }) {
  return (
    <ul class="house-cards">
      {blockNames.map((name) => (
        <li class="house-card" data-block={name}>
          <BlockCard block={view.blocks[name]} />
        </li>
      ))}
    </ul>
  );
}

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
