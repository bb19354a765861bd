import { useId } from "preact/hooks";
import * as m from "#messages/house";
import { blockNames } from "#blocks";
import { BlockCards } from "./cards/block-cards.tsx";
import { FoundationCard } from "./cards/foundation-card.tsx";
import { layOut } from "./labels/layout.ts";
import { Lettering } from "./labels/lettering.tsx";
import { asGroup, asPicture } from "./labels/roles.ts";
import { doorways, plan } from "./plan.ts";
import { Scene } from "./scene/scene.tsx";
import type { HouseView } from "./view.ts";

/**
 * The house of the home screen. On a wide screen its labels stand in the picture; on a narrow one the picture closes in on
 * the house and the labels become cards. The style sheet shows one of the two, so a screen reader meets each text once.
 */
export function House({ view }: { view: HouseView }) {
  const title = useId();
  const layout = layOut(view);
  return (
    <section class="house" aria-labelledby={title}>
      <div class="house-frame">
        <h2 class="house-title" id={title}>
          {view.title}
        </h2>
        <div class="house-picture">
          <svg {...asGroup} viewBox={`0 0 ${plan.width} ${layout.height}`}>
            <g {...asPicture} aria-label={m.drawingPicture()}>
              <Scene view={view} layout={layout} />
            </g>
            <Doorways view={view} />
            <Lettering view={view} layout={layout} />
          </svg>
        </div>
        <BlockCards view={view} />
        <FoundationCard foundation={view.foundation} />
      </div>
    </section>
  );
}

/** A tap on a room opens its page. For pointers only: keyboard and screen reader have the link in its label. */
function Doorways({ view }: { view: HouseView }) {
  return (
    <g aria-hidden="true">
      {blockNames.map((name) => {
        const { href } = view.blocks[name];
        return (
          href && (
            <a href={href} tabIndex={-1} class="house-doorway" data-room={name}>
              <rect {...doorways[name]} fill="transparent" />
            </a>
          )
        );
      })}
    </g>
  );
}
