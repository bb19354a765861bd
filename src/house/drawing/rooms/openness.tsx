import { bram, kofi, sanne } from "./people.ts";
import { Person } from "./person.tsx";

/** Open en transparant: three people around a table, who talk with each other. Drawn in a pane of 176 by 120. */
export function OpennessRoom() {
  return (
    <>
      <path d="M0 92H176V120H0Z" fill="#e2a95c" opacity=".5" />
      <path d="M6 40h26v30h-26z" fill="#fffaf0" stroke="#a8713f" stroke-width="2.5" />
      <path d="M8 66l8 -12l6 7l4 -4l5 9z" fill="#5f9457" />
      <circle cx="25" cy="48" r="3" fill="#e6b54a" />
      <Person x={34} y={112} look={sanne} facing="right" hands={[[18, -16]]} />
      <Person
        x={88}
        y={112}
        look={kofi}
        hands={[
          [-20, -20],
          [20, -20],
        ]}
      />
      <Person x={142} y={112} look={bram} facing="left" hands={[[-17, -14]]} />
      <path d="M4 97h168l-6 9h-156z" fill="#b07845" />
      <path d="M10 106h156v14h-156z" fill="#8a5a31" />
      <path d="M52 88h9v9h-9zM114 88h9v9h-9z" fill="#fffaf0" />
      <path d="M61 90h3v4h-3M123 90h3v4h-3" fill="none" stroke="#fffaf0" stroke-width="1.5" />
      <path
        d="M49 37h24a5 5 0 0 1 5 5v10a5 5 0 0 1 -5 5h-14l-7 7v-7h-3a5 5 0 0 1 -5 -5v-10a5 5 0 0 1 5 -5z"
        fill="#fff"
      />
      <path d="M61 53c-8 -5 -7 -10 -4 -10.5q3 -.5 4 2.5q1 -3 4 -2.5c3 .5 4 5.5 -4 10.5z" fill="#d9475f" />
      <path
        d="M126 37h-20a5 5 0 0 0 -5 5v10a5 5 0 0 0 5 5h11l7 7v-7h2a5 5 0 0 0 5 -5v-10a5 5 0 0 0 -5 -5z"
        fill="#3f7f92"
      />
      <g fill="#fff">
        <circle cx="109" cy="47" r="2" />
        <circle cx="116" cy="47" r="2" />
        <circle cx="123" cy="47" r="2" />
      </g>
    </>
  );
}
