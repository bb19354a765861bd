import * as m from "#messages/house";
import { Callout } from "./callout.tsx";
import { FoundationLabels, Plaque } from "./foundation-labels.tsx";
import type { Layout } from "./layout.ts";
import { asList } from "./roles.ts";
import type { HouseView } from "../view.ts";

/**
 * All that is written in the picture. Its parts are `svg` and not `g`: where the style sheet does not display them, Chromium
 * would still read a group aloud.
 */
export function Lettering({ view, layout }: { view: HouseView; layout: Layout }) {
  return (
    <>
      <svg {...asList} aria-label={m.drawingBlocks()} class="house-lettering">
        {layout.cards.map((card) => (
          <Callout card={card} block={view.blocks[card.block]} />
        ))}
      </svg>
      <Plaque lines={layout.foundation} />
      <svg {...asList} aria-label={view.foundation.name} class="house-lettering">
        <FoundationLabels labels={layout.piles} sandTop={layout.sandTop} />
      </svg>
    </>
  );
}
