import { joris, mei } from "./people.ts";
import { Person } from "./person.tsx";

/** Investeer in medewerkers: time on the clock, attention for what grows, and someone who learns. Drawn in a pane of 176 by 116. */
export function InvestmentRoom() {
  return (
    <>
      <circle cx="106" cy="56" r="12" fill="#fffdf5" stroke="#8a5a31" stroke-width="3" />
      <path d="M106 49V56L111 59" fill="none" stroke="#3a2c2a" stroke-width="2" stroke-linecap="round" />
      <Plant />
      <Person x={74} y={117} look={mei} facing="left" hands={[[-16, -26]]} />
      <path d="M58 84v14h-12v-14zM47 88l-10 -6l-2 3l12 9zM58 86q7 4 0 10" fill="#3c6eb4" />
      <path d="M34 88l-4 5M37 90l-3 6" stroke="#6fa8d6" stroke-width="1.5" stroke-linecap="round" />
      <Person
        x={138}
        y={112}
        look={joris}
        facing="left"
        hands={[
          [-14, -14],
          [10, -13],
        ]}
      />
      <path d="M104 98H176V104H104Z" fill="#b07845" />
      <path d="M108 104h6v14h-6zM166 104h6v14h-6z" fill="#8a5a31" />
      <path d="M114 80h25l4 18h-25z" fill="#4c5565" />
      <circle cx="128.5" cy="89" r="2.5" fill="#cfd8e2" />
      <path d="M156 88h9v10h-9z" fill="#d9573f" />
    </>
  );
}

function Plant() {
  return (
    <>
      <path d="M20 98Q18 70 22 44" fill="none" stroke="#41753f" stroke-width="3" />
      <path
        d="M22 48q-14 -2 -14 -14q14 0 14 14zM21 52q14 -2 16 -15q-15 1 -16 15zM19 68q-14 0 -16 -13q15 0 16 13zM20 72q13 0 16 -12q-14 -1 -16 12zM19 86q-12 0 -14 -10q12 -1 14 10z"
        fill="#5f9457"
      />
      <path d="M6 96h28l-4 22h-20z" fill="#c2553d" />
      <path d="M4 93h32v6h-32z" fill="#d9694d" />
      <circle cx="20" cy="107" r="6.5" fill="#f2c14e" />
      <path d="M23 104.5a4 4 0 1 0 0 5M15.5 106h5M15.5 108.3h5" fill="none" stroke="#8a5a1f" stroke-width="1.2" />
    </>
  );
}
