import type { BlockName } from "#blocks";
import { drawnOnce } from "../drawn-once.tsx";
import type { Layout } from "../labels/layout.ts";
import { plan } from "../plan.ts";
import { InvestmentWindow, KnowledgeWindow, LeadershipDoor, OpennessWindow, StretchRoom } from "../rooms/rooms.tsx";
import type { HouseView } from "../view.ts";
import { Definitions } from "./definitions.tsx";
import { Facade } from "./facade.tsx";
import { Flowers } from "./flowers.tsx";
import { Piles } from "./piles.tsx";
import { Quay } from "./quay.tsx";
import { Keepsakes, Seabed } from "./seabed.tsx";
import { Sky } from "./sky.tsx";
import { StreetFurniture } from "./street-furniture.tsx";
import { Water, WaterSurface } from "./water.tsx";

/** More layers than this write the sand full. */
const mostBesideKeepsakes = 4;

/** Everything that is drawn and not written: from the sky down to the bed of the canal. */
export function Scene({ view, layout }: { view: HouseView; layout: Layout }) {
  const { leadership, openness, knowledge, stretch, investment } = view.blocks;
  return (
    <>
      <Backdrop height={layout.waterTop} />
      <Glow view={view} />
      <StretchRoom state={stretch.state} />
      <KnowledgeWindow state={knowledge.state} />
      <OpennessWindow state={openness.state} />
      <InvestmentWindow state={investment.state} />
      <LeadershipDoor state={leadership.state} />
      <Street quay={layout.waterTop - plan.ground} />
      {stretch.state === "lit" && <PaperPlane />}
      <Water top={layout.waterTop} bottom={layout.sandTop} />
      <Reflections view={view} top={layout.waterTop} />
      <Seabed top={layout.sandTop} bottom={layout.height} />
      {layout.piles.length <= mostBesideKeepsakes && <Keepsakes top={layout.sandTop} />}
      <Piles piles={view.foundation.piles} top={layout.waterTop} bottom={layout.sandTop} />
      <Surface top={layout.waterTop} />
    </>
  );
}

const Backdrop = drawnOnce(({ height }: { height: number }) => (
  <>
    <Definitions />
    <Sky height={height} />
    <Facade />
  </>
));

const Street = drawnOnce(({ quay }: { quay: number }) => (
  <>
    <Quay height={quay} />
    <Flowers />
    <StreetFurniture />
  </>
));

const Surface = drawnOnce(WaterSurface);

/** Thrown from the attic, on its way to somewhere new. */
function PaperPlane() {
  return (
    <g class="house-plane">
      <path
        d="M736 214Q790 236 812 196T838 158"
        fill="none"
        stroke="var(--house-frame)"
        stroke-width="2.5"
        stroke-dasharray="1 8"
        stroke-linecap="round"
      />
      <path d="M832 160L880 134L856 172L848 158Z" fill="#fffdf5" />
      <path d="M848 158L880 134L850 174Z" fill="#d8e0e4" />
    </g>
  );
}

const glows: readonly (readonly [BlockName, x: number, y: number, rx: number, ry: number])[] = [
  ["stretch", 640, 226, 128, 130],
  ["knowledge", 520, 394, 160, 122],
  ["openness", 760, 394, 160, 122],
  ["leadership", 500, 556, 140, 116],
  ["investment", 760, 548, 160, 110],
];

/** In the evening the lit rooms shine on the bricks around them. */
function Glow({ view }: { view: HouseView }) {
  return (
    <>
      {glows.map(
        ([name, cx, cy, rx, ry]) =>
          view.blocks[name].state === "lit" && (
            <g data-room={name}>
              <ellipse class="house-light" cx={cx} cy={cy} rx={rx} ry={ry} fill="url(#house-glow)" />
            </g>
          ),
      )}
    </>
  );
}

/** And on the water. */
function Reflections({ view, top }: { view: HouseView; top: number }) {
  const columns = [
    [462, "leadership"],
    [520, "knowledge"],
    [640, "stretch"],
    [790, "openness"],
    [740, "investment"],
  ] as const;
  return (
    <>
      {columns.map(
        ([x, name]) =>
          view.blocks[name].state === "lit" && (
            <path
              d={`M${x - 26} ${top + 16}h52M${x - 16} ${top + 28}h42M${x - 24} ${top + 40}h34M${x - 8} ${top + 52}h28M${x - 14} ${top + 64}h18`}
              stroke="var(--house-mirror)"
              stroke-width="4"
              stroke-linecap="round"
              opacity=".45"
            />
          ),
      )}
    </>
  );
}
