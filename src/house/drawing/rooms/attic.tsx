import type { BlockState } from "../view.ts";
import { naomi } from "./people.ts";
import { Person } from "./person.tsx";
import { ClosedLeaf } from "./shutters.tsx";
import { Dusk } from "./window.tsx";

/** Uit de comfortzone: the hatch under the hoisting beam. By light someone looks out over the roofs, and the suitcase is packed. */
export function Attic({ state }: { state: BlockState }) {
  return (
    <>
      <path d="M564 292V198A76 48 0 0 1 716 198V292Z" fill="var(--house-brick-deep)" />
      <path d="M570 292V198A70 44 0 0 1 710 198V292Z" fill="var(--house-frame)" />
      <path d="M630 168l-3 -18h26l-3 18zM563 204v-12l12 3v12zM717 204v-12l-12 3v12z" fill="var(--house-stone)" />
      <g clip-path="url(#house-attic)">
        <svg x="576" y="160" width="128" height="126">
          <path d="M0 0H128V126H0Z" fill="var(--house-glass)" />
          {state === "lit" && <Lookout />}
          {state === "dusk" && <Dusk width={128} height={126} />}
          {state === "shuttered" && (
            <>
              <ClosedLeaf x={0} y={0} width={64} height={126} />
              <ClosedLeaf x={64} y={0} width={64} height={126} />
            </>
          )}
        </svg>
      </g>
      {state !== "shuttered" && <OpenHatch />}
      <path d="M556 286h168v8h-168z" fill="var(--house-stone)" />
      <path d="M556 294h168v3h-168z" fill="var(--house-shade)" opacity=".3" />
      <HoistingBeam loaded={state === "lit"} />
    </>
  );
}

function Lookout() {
  return (
    <g class="house-light">
      <path d="M0 0H128V126H0Z" fill="url(#house-lit)" />
      <path d="M0 40L64 -6L128 40V34L64 -16L0 34ZM0 58H128V63H0Z" fill="#b07845" opacity=".55" />
      <circle cx="24" cy="96" r="14" fill="#4c93b5" />
      <path d="M14 88q8 -6 12 0t8 2q2 8 -5 8t-6 6q-8 -2 -9 -16z" fill="#7fb069" />
      <path d="M24 112v8M14 124h20M11 102a16 16 0 1 0 13 -22" fill="none" stroke="#8a5a31" stroke-width="2.5" />
      <Person
        x={70}
        y={128}
        look={naomi}
        facing="right"
        hands={[
          [26, -46],
          [15, -44],
        ]}
      />
      <path
        d="M80 79l10 -3l4 9l-11 3zM93 76l12 -5l4 10l-12 5zM107 70l14 -5l5 13l-14 5z"
        fill="#c98a2e"
        stroke="#7c4e1a"
        stroke-width="1.5"
        stroke-linejoin="round"
      />
    </g>
  );
}

function OpenHatch() {
  return (
    <g fill="var(--house-shutter)" stroke="var(--house-shutter-deep)" stroke-width="1.5">
      <path d="M570 288V196L552 186V292ZM710 288V196L728 186V292Z" />
      <path
        d="M567 210L555 206V240L567 240ZM567 250L555 250V282L567 280ZM713 210L725 206V240L713 240ZM713 250L725 250V282L713 280Z"
        fill="var(--house-shutter-pale)"
        stroke="none"
      />
    </g>
  );
}

function HoistingBeam({ loaded }: { loaded: boolean }) {
  return (
    <>
      <path d="M626 106h28v24h-28z" fill="var(--house-stone)" />
      <path d="M530 122L644 110V123L530 140Z" fill="var(--house-wood)" />
      <path d="M514 122L632 110H644L530 122Z" fill="var(--house-pile-pale)" />
      <path d="M514 122h16v18h-16z" fill="var(--house-wood-deep)" />
      <g class="house-rope">
        <path
          d={loaded ? "M530 138V222" : "M530 138V178q0 8 6 8t5 -6"}
          fill="none"
          stroke="var(--house-iron)"
          stroke-width="2"
          stroke-linecap="round"
        />
        <circle cx="530" cy="142" r="6" fill="var(--house-iron)" />
        {loaded && <Suitcase />}
      </g>
    </>
  );
}

function Suitcase() {
  return (
    <>
      <path d="M522 232v-5a5 5 0 0 1 5 -5h6a5 5 0 0 1 5 5v5" fill="none" stroke="#5a3a1e" stroke-width="3" />
      <rect x="506" y="231" width="48" height="34" rx="5" fill="#c98a4b" />
      <path d="M514 231h5v34h-5zM541 231h5v34h-5z" fill="#8a5a31" />
      <circle cx="530" cy="243" r="5" fill="#3c6eb4" />
      <path d="M523 253h13v7h-13z" fill="#d9573f" />
    </>
  );
}
