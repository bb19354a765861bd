import type { BlockState } from "../view.ts";
import { bram, sanne, willem } from "./people.ts";
import { type Appearance, Person, StandingLegs } from "./person.tsx";
import { Window } from "./window.tsx";

/** Menselijk leiderschap: the front door that stands open, and the bench on the stoop where a leader takes time for someone. */
export function FrontDoor({ state }: { state: BlockState }) {
  return (
    <>
      <Window x={546} y={500} width={68} height={72} leaf={15} transom={20} state={state}>
        <path d="M34 0V30M22 42q2 -12 12 -12t12 12z" fill="#3c6eb4" stroke="#3a2c2a" stroke-width="1.5" />
        <path d="M24 43h20l12 30h-44z" fill="#fffdf2" opacity=".5" />
      </Window>
      <path d="M412 628V498H512V628Z" fill="var(--house-stone)" />
      <path d="M406 490h112v9h-112zM412 484h100l-10 -8q-40 -22 -80 0z" fill="var(--house-stone)" />
      <path d="M406 499h112v3h-112z" fill="var(--house-shade)" opacity=".3" />
      <path d="M424 628V504h76V628Z" fill="var(--house-frame)" />
      <Fanlight state={state} />
      {state === "lit" && <OpenDoor />}
      {state === "dusk" && <HalfDoor />}
      {state === "shuttered" && <ClosedDoor />}
      <path d="M408 628h108v4h8v4h8v4h-140v-4h8v-4h8z" fill="var(--house-quay-top)" />
      <path d="M400 636h124M408 632h108" stroke="var(--house-quay-joint)" opacity=".6" />
      <Bench taken={state === "lit"} />
    </>
  );
}

function Fanlight({ state }: { state: BlockState }) {
  const glass = { lit: "var(--house-light)", dusk: "var(--house-dusk)", shuttered: "var(--house-curtain-fold)" }[state];
  return (
    <>
      <path d="M428 508h68v18h-68z" fill={glass} />
      <path
        d="M462 526L440 508M462 526L462 508M462 526L484 508M448 526a14 12 0 0 1 28 0"
        fill="none"
        stroke="var(--house-frame)"
        stroke-width="2.5"
      />
    </>
  );
}

function OpenDoor() {
  return (
    <>
      <svg x="428" y="530" width="68" height="98">
        <path d="M0 0H68V98H0Z" fill="var(--house-glass)" />
        <g class="house-light">
          <path d="M0 0H68V98H0Z" fill="url(#house-lit)" />
          <path d="M0 98L14 80H54L68 98Z" fill="#e9dcc4" />
          <path d="M22 98L26 80H34V98ZM46 98L42 80H54L68 98ZM10 85.5H58L62 91H6Z" fill="#7d6a5c" opacity=".35" />
        </g>
      </svg>
      <Person
        x={466}
        y={594}
        look={willem}
        legs={<StandingLegs trousers="#3a3f55" />}
        hands={[[16, -6]]}
        wave={[-22, -44]}
      />
      <path d="M428 528L408 520V636L428 628Z" fill="var(--house-door)" />
      <path
        d="M425 537L412 533V570L425 570ZM425 580L412 581V622L425 618Z"
        fill="none"
        stroke="var(--house-shutter-pale)"
        stroke-width="1.5"
        opacity=".7"
      />
      <circle cx="412" cy="576" r="2.5" fill="#e6b54a" />
    </>
  );
}

/** The upper half of the door still ajar: somebody may be home. */
function HalfDoor() {
  return (
    <>
      <path d="M428 530h68v98h-68z" fill="var(--house-dusk)" />
      <path d="M428 530h68v48h-68z" fill="url(#house-dim)" />
      <path d="M428 530L412 524V582L428 578Z" fill="var(--house-door)" />
      <path d="M428 578h68v50h-68z" fill="var(--house-door)" />
      <path d="M436 586h52v34h-52z" fill="none" stroke="var(--house-shutter-pale)" stroke-width="2" opacity=".7" />
      <circle cx="488" cy="584" r="3" fill="#e6b54a" />
    </>
  );
}

function ClosedDoor() {
  return (
    <>
      <path d="M428 530h68v98h-68z" fill="var(--house-door)" />
      <path
        d="M436 588h22v32h-22zM466 588h22v32h-22zM436 538h52v42h-52z"
        fill="none"
        stroke="var(--house-shutter-pale)"
        stroke-width="2"
        opacity=".6"
      />
      <circle cx="462" cy="559" r="12" fill="none" stroke="var(--house-leaf)" stroke-width="6" />
      <g fill="var(--house-flower)">
        <circle cx="453" cy="552" r="3" />
        <circle cx="471" cy="553" r="3" />
        <circle cx="455" cy="568" r="3" />
        <circle cx="469" cy="567" r="3" />
      </g>
      <path d="M456 570l6 3l6 -3l-2 8l-4 -4l-4 4z" fill="#e6b54a" />
      <circle cx="490" cy="592" r="3" fill="#e6b54a" />
    </>
  );
}

function Bench({ taken }: { taken: boolean }) {
  return (
    <>
      <path d="M538 596h84v5h-84zM538 605h84v5h-84z" fill="var(--house-wood)" />
      {taken ? (
        <>
          <SeatedPerson x={560} look={sanne} trousers="#41506b" facing="right" />
          <SeatedPerson x={600} look={bram} trousers="#5b4a3e" facing="left" />
        </>
      ) : (
        <Cat />
      )}
      <path d="M534 618h92v6h-92zM540 624h6v16h-6zM614 624h6v16h-6z" fill="var(--house-wood-deep)" />
    </>
  );
}

type SeatedPersonProps = { x: number; look: Appearance; trousers: string; facing: "left" | "right" };

function SeatedPerson({ x, look, trousers, facing }: SeatedPersonProps) {
  const mug = facing === "right" ? 13 : -13;
  return (
    <>
      <Person x={x} y={618} look={look} facing={facing} hands={[[mug, -18]]} />
      <path d={`M${x + mug - 3} 592h7v9h-7z`} fill="#fffaf0" />
      <path d={`M${x - 11} 614h22v10h-4v16h-6v-14h-2v14h-6v-16h-4z`} fill={trousers} />
    </>
  );
}

function Cat() {
  return (
    <g transform="translate(584 618)" fill="#e0954a">
      <path d="M-13 0C-15 -14 -6 -18 2 -18C13 -18 15 -6 14 0Z" />
      <path d="M-15 -26l3 6h6l3 -6l2 9a8 7.5 0 1 1 -15 0z" />
      <path d="M13 -2q10 0 9 -10q-1 -5 3 -6" fill="none" stroke="#e0954a" stroke-width="4" stroke-linecap="round" />
      <path
        d="M-12 -16q1.5 1.5 3 0M-7 -16q1.5 1.5 3 0M-8 -12.5q-.5 1 -1.5 1M-8 -12.5q.5 1 1.5 1"
        fill="none"
        stroke="#5a3418"
        stroke-width="1.2"
        stroke-linecap="round"
      />
      <path d="M2 -17v5M7 -16v5" stroke="#b96f2c" stroke-width="2" stroke-linecap="round" />
    </g>
  );
}
