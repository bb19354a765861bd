import { drawnOnce } from "../drawn-once.tsx";
import type { BlockState } from "../view.ts";
import { Attic } from "./attic.tsx";
import { FrontDoor } from "./front-door.tsx";
import { InvestmentRoom } from "./investment.tsx";
import { KnowledgeRoom } from "./knowledge.tsx";
import { OpennessRoom } from "./openness.tsx";
import { Window } from "./window.tsx";

/** The five rooms at their places in the front, each drawn once for every state. */

type RoomProps = { state: BlockState };

export const StretchRoom = drawnOnce(({ state }: RoomProps) => (
  <g class="house-room" data-room="stretch">
    <Attic state={state} />
  </g>
));

export const KnowledgeWindow = drawnOnce(({ state }: RoomProps) => (
  <g class="house-room" data-room="knowledge">
    <Window x={436} y={336} width={168} height={116} transom={28} leaf={22} state={state}>
      <g transform="translate(-4 -4)">
        <KnowledgeRoom />
      </g>
    </Window>
  </g>
));

export const OpennessWindow = drawnOnce(({ state }: RoomProps) => (
  <g class="house-room" data-room="openness">
    <Window x={676} y={336} width={168} height={116} transom={28} leaf={22} state={state}>
      <g transform="translate(-4 -4)">
        <OpennessRoom />
      </g>
    </Window>
  </g>
));

export const InvestmentWindow = drawnOnce(({ state }: RoomProps) => (
  <g class="house-room" data-room="investment">
    <Window x={676} y={496} width={168} height={104} transom={26} leaf={22} state={state}>
      <g transform="translate(-4 -12)">
        <InvestmentRoom />
      </g>
    </Window>
  </g>
));

export const LeadershipDoor = drawnOnce(({ state }: RoomProps) => (
  <g class="house-room" data-room="leadership">
    <FrontDoor state={state} />
  </g>
));
