import type { HouseView, PileView } from "../view.ts";
import { pileInWords } from "../words.ts";

/** The foundation as a card with the layers that carry the house, from high to low. */
export function FoundationCard({ foundation }: { foundation: HouseView["foundation"] }) {
  return (
    <div class="house-card house-foundation" data-block="foundation">
      <h3 class="house-card-name">{foundation.name}</h3>
      <ul>
        {foundation.piles.map((pile) => (
          <li>
            <PileSign state={pile.state} />
            <div>
              <strong>{pile.name}</strong>
              <p>{pileInWords(pile.state)}</p>
              {pile.evidence && <p>{pile.evidence}</p>}
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}

function PileSign({ state }: { state: PileView["state"] }) {
  const dashes = state === "measured" ? {} : { "stroke-dasharray": "4 3" };
  return (
    <svg viewBox="0 0 14 36" aria-hidden="true">
      <path
        d="M2 2H12V26L7 34L2 26Z"
        fill={state === "measured" ? "var(--house-foundation)" : "none"}
        stroke="var(--house-foundation)"
        stroke-width="2"
        {...dashes}
      />
    </svg>
  );
}
