import { canalHouses, type CanalHouse, gablePath, quay, windowsOf } from "./canal-houses.ts";

/** A row of canal houses along the bottom of a page; in the evening some windows are lit. Decoration only. */
export const Canal = () => (
  <svg class="canal" viewBox="0 0 1200 220" preserveAspectRatio="xMidYMax slice" aria-hidden="true">
    {canalHouses.map((house) => (
      <House key={house.x} house={house} />
    ))}
    <path class="canal-trunk" d="M334 180v-38M866 180v-34" />
    <path class="canal-crown" d="M334 152a14 19 0 1 0-.1 0M866 150a12 17 0 1 0-.1 0" />
    <rect class="canal-quay" y={quay} width="1200" height="7" />
    <rect class="canal-water" y={quay + 7} width="1200" height="40" />
    <path class="canal-wave" d="M90 199h46m18 8h60m170-7h70m90 9h44m110-10h64m70 8h50m96-8h70" />
  </svg>
);

const House = ({ house }: { readonly house: CanalHouse }) => (
  <g class={`canal-house tone-${house.tone}`}>
    <path class="canal-wall" d={gablePath(house)} />
    {windowsOf(house).map(({ x, y, lit }) => (
      <rect key={`${x} ${y}`} class={lit ? "canal-lit" : "canal-pane"} x={x} y={y} width="10" height="14" />
    ))}
    <path class="canal-door" d={`M${house.x + house.width / 2 - 6} ${quay}v-18a6 6 0 0 1 12 0v18Z`} />
  </g>
);
