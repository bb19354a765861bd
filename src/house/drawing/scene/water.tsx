import { plan } from "../plan.ts";

interface WaterProps {
  top: number;
  bottom: number;
}

/** The canal in which the piles stand. */
export function Water({ top, bottom }: WaterProps) {
  return <path d={`M0 ${top}H${plan.width}V${bottom + 20}H0Z`} fill="url(#house-water)" />;
}

/** What lies on the water: ripples, a boat, a duck with her young. */
export function WaterSurface({ top }: { top: number }) {
  return (
    <>
      <g fill="none" stroke="var(--house-wave)" stroke-width="2.5" stroke-linecap="round">
        <path class="house-waves" d={`M-80 ${top + 9}${"q15 -7 30 0t30 0".repeat(24)}`} opacity=".55" />
        <path
          d={`M96 ${top + 30}h60M214 ${top + 44}h34M560 ${top + 34}h40M700 ${top + 52}h54M905 ${top + 34}h44M1190 ${top + 44}h60M330 ${top + 62}h50M1010 ${top + 70}h40`}
          opacity=".4"
        />
      </g>
      <Fish top={top} />
      <Boat y={top + 10} />
      <Ducks y={top + 22} />
    </>
  );
}

function Fish({ top }: { top: number }) {
  return (
    <g transform={`translate(0 ${top})`} fill="var(--house-fish)">
      <path d="M120 84q16 -14 34 0q5 -6 10 -7q-3 7 0 14q-5 -1 -10 -7q-18 14 -34 0zM190 104q12 -10 26 0q4 -5 8 -5q-2 5 0 10q-4 0 -8 -5q-14 10 -26 0zM164 122q10 -9 22 0q3 -4 7 -4q-2 4 0 8q-4 0 -7 -4q-12 9 -22 0zM1014 106q-12 -10 -26 0q-4 -5 -8 -5q2 5 0 10q4 0 8 -5q14 10 26 0z" />
    </g>
  );
}

function Boat({ y }: { y: number }) {
  return (
    <g transform={`translate(1060 ${y})`}>
      <g class="house-afloat">
        <path d="M118 -14V-34" stroke="var(--house-iron)" stroke-width="2.5" />
        <path d="M119 -34h22l-5 5l5 5h-22z" fill="var(--house-flower)" />
        <path d="M44 -14l6 -12h26l4 12z" fill="var(--house-wood)" />
        <path d="M54 -23h18v6h-20z" fill="var(--house-light)" />
        <path d="M0 -14H132Q127 10 112 13H24Q6 8 0 -14Z" fill="var(--house-delft)" />
        <path d="M-3 -16H134L132 -9H0Z" fill="var(--house-stone)" />
        <path d="M14 2h104" stroke="var(--house-stone)" stroke-width="1.5" opacity=".5" />
        <path
          d="M30 -9a6 6 0 1 0 .1 0zM96 -9a6 6 0 1 0 .1 0z"
          fill="none"
          stroke="var(--house-stone-shade)"
          stroke-width="4"
        />
      </g>
    </g>
  );
}

function Ducks({ y }: { y: number }) {
  return (
    <g transform={`translate(0 ${y})`}>
      <g class="house-afloat">
        <path d="M436 -3q4 14 20 14t22 -18q-8 8 -20 4z" fill="#8a6b52" />
        <path d="M450 -2q10 6 20 -2q-6 10 -16 8z" fill="#6e5340" />
        <path d="M434 -14a7 7 0 1 1 11 5q2 4 4 5l-12 5q-3 -6 -3 -15z" fill="#2c6a58" />
        <path d="M433 -14l-7 3l8 2zM435 -6q5 3 12 0v2.5q-6 2.5 -11 0z" fill="#f2b84b" />
        <circle cx="439" cy="-15" r="1.2" fill="#fff" />
        <path
          d="M484 3q2 7 9 7t10 -9q-4 4 -9 2zM482 -3a4 4 0 1 1 7 3l-1 5l-5 -1zM508 3q2 7 9 7t10 -9q-4 4 -9 2zM506 -3a4 4 0 1 1 7 3l-1 5l-5 -1z"
          fill="#f2cf6b"
        />
      </g>
    </g>
  );
}
