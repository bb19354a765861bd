import type { ComponentChildren } from "preact";

export type Hair = "short" | "long" | "bun" | "curls" | "scarf" | "beard";

export interface Appearance {
  readonly skin: string;
  readonly hair: string;
  readonly style: Hair;
  readonly top: string;
}

type Hand = readonly [x: number, y: number];

interface PersonProps {
  look: Appearance;
  /** The middle of the waist. */
  x: number;
  y: number;
  /** Where the hands are, seen from the waist. */
  hands?: readonly Hand[];
  /** A hand that waves. */
  wave?: Hand;
  /** To which side the face is turned. */
  facing?: "left" | "right" | "ahead";
  legs?: ComponentChildren;
}

const turn = { left: -2.4, ahead: 0, right: 2.4 } as const;

/** Someone of the house, about 62 units from waist to crown. */
export function Person({ look, x, y, hands = [], wave, facing = "ahead", legs }: PersonProps) {
  return (
    <g transform={`translate(${x} ${y})`}>
      {legs}
      <HairBehind look={look} />
      <path d="M-4 -42h8v8h-8z" fill={look.skin} />
      <path d="M-14 0V-22C-14 -34 -9 -37 0 -37S14 -34 14 -22V0Z" fill={look.top} />
      <path d="M-4.5 -37a4.5 4 0 0 0 9 0z" fill={look.skin} />
      <circle cy="-50" r="10.4" fill={look.skin} />
      <g transform={`translate(${turn[facing]} 0)`}>
        <circle cx="-3.5" cy="-50" r="1.2" fill="#33241f" />
        <circle cx="3.5" cy="-50" r="1.2" fill="#33241f" />
        {look.style === "beard" ? null : (
          <path d="M-3.2 -45.8q3.2 3 6.4 0" fill="none" stroke="#33241f" stroke-width="1.2" stroke-linecap="round" />
        )}
      </g>
      <path fill-rule={look.style === "scarf" ? "evenodd" : undefined} d={hairInFront[look.style]} fill={look.hair} />
      {hands.map((hand) => (
        <Arm hand={hand} look={look} />
      ))}
      {wave && (
        <g class="house-waving">
          <Arm hand={wave} look={look} />
        </g>
      )}
    </g>
  );
}

function Arm({ hand: [x, y], look }: { hand: Hand; look: Appearance }) {
  const shoulder = x < 0 ? -11 : 11;
  const elbowX = (shoulder + x) / 2 + Math.sign(shoulder) * 4;
  const elbowY = Math.max((y - 29) / 2 + 7, -16);
  return (
    <>
      <path
        d={`M${shoulder} -29Q${elbowX} ${elbowY} ${x} ${y}`}
        fill="none"
        stroke={look.top}
        stroke-width="6.5"
        stroke-linecap="round"
      />
      <circle cx={x} cy={y} r="3.8" fill={look.skin} />
    </>
  );
}

function HairBehind({ look }: { look: Appearance }) {
  if (look.style === "long") return <path d="M-11.5 -50C-12 -66 12 -66 11.5 -50L12.5 -30H-12.5Z" fill={look.hair} />;
  if (look.style === "bun") return <circle cy="-64" r="5.4" fill={look.hair} />;
  if (look.style !== "curls") return null;
  return (
    <path d="M-12 -43a6 6 0 0 1 -1 -11a7 7 0 0 1 7 -9a8 8 0 0 1 12 0a7 7 0 0 1 7 9a6 6 0 0 1 -1 11z" fill={look.hair} />
  );
}

const cap = "M-10.8 -49C-12.5 -65 12.5 -65 10.8 -49C9 -55 5 -57.5 -1 -57.5C-6 -57 -9.5 -54 -10.8 -49Z";

const hairInFront: Readonly<Record<Hair, string>> = {
  short: cap,
  bun: cap,
  long: cap,
  curls: "M-10.4 -51a5 5 0 0 1 3 -7a6 6 0 0 1 7.4 -3a6 6 0 0 1 8 3a5 5 0 0 1 2.4 7q-4 -5 -10.4 -5t-10.4 5z",
  scarf:
    "M0 -63C-14 -63 -13 -46 -13.5 -36C-6 -31 6 -31 13.5 -36C13 -46 14 -63 0 -63ZM0 -58.5a7.8 9 0 0 1 0 18a7.8 9 0 0 1 0 -18Z",
  beard: "M-10.4 -50C-9 -34 9 -34 10.4 -50C8 -46 5 -47.5 0 -47.5S-8 -46 -10.4 -50Z",
};

/** The legs of someone who stands, 34 units down from the waist. */
export function StandingLegs({ trousers }: { trousers: string }) {
  return <path d="M-11 -2H11V34H3L1 8H-1L-3 34H-11Z" fill={trousers} />;
}
