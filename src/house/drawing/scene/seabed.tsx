import { plan } from "../plan.ts";

/** The firm sand on which the piles rest, with what any Dutch canal hides: a bicycle. */
export function Seabed({ top, bottom }: { top: number; bottom: number }) {
  return (
    <>
      <g
        transform={`translate(1130 ${top + 10}) rotate(-24)`}
        fill="none"
        stroke="var(--house-sand-deep)"
        stroke-width="3.5"
        stroke-linecap="round"
      >
        <circle cx="-30" cy="-6" r="18" />
        <circle cx="28" cy="-6" r="18" />
        <path d="M-30 -6L-12 -30H18L28 -6M-12 -30L0 -6L18 -30M-18 -36h12M18 -30l-2 -10h9" />
      </g>
      <path
        d={`M0 ${top + 8}Q160 ${top - 12} 330 ${top + 4}T640 ${top + 2}T960 ${top + 4}T1280 ${top}V${bottom}H0Z`}
        fill="var(--house-sand)"
      />
      <path
        d={`M0 ${top + 8}Q160 ${top - 12} 330 ${top + 4}T640 ${top + 2}T960 ${top + 4}T${plan.width} ${top}`}
        fill="none"
        stroke="var(--house-sand-deep)"
        stroke-width="4"
      />
    </>
  );
}

/** A starfish, a shell and a lost clog, beside the words in the sand. */
export function Keepsakes({ top }: { top: number }) {
  return (
    <>
      <g transform={`translate(0 ${top})`} fill="var(--house-sand-deep)">
        <path d="M92 30l5 10l11 1l-8 8l2 11l-10 -5l-10 5l2 -11l-8 -8l11 -1z" />
        <path d="M232 44a15 13 0 0 1 30 0l-8 9h-14z" />
        <path d="M1040 52q0 -14 20 -14q6 0 12 8q16 0 24 6q4 6 -6 6h-46q-4 -1 -4 -6z" />
      </g>
      <path
        d={`M247 ${top + 52}v-19M242 ${top + 52}l-6 -13M252 ${top + 52}l6 -13M1043 ${top + 52}q6 -8 16 -7`}
        fill="none"
        stroke="var(--house-sand)"
        stroke-width="1.5"
      />
    </>
  );
}
