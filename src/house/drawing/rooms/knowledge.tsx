import { fatma, naomi } from "./people.ts";
import { Person } from "./person.tsx";

/** Deel nieuwe kennis: a full bookcase, and a book that goes from hand to hand. Drawn in a pane of 176 by 120. */
export function KnowledgeRoom() {
  return (
    <>
      <Bookcase />
      <path d="M120 0V38" stroke="var(--house-iron)" stroke-width="1.5" />
      <path d="M104 52q2 -14 16 -14t16 14z" fill="#c2553d" />
      <path d="M112 52h16l8 26h-32z" fill="#fffdf2" opacity=".5" />
      <Person x={92} y={121} look={naomi} facing="right" hands={[[22, -25]]} />
      <Person x={150} y={121} look={fatma} facing="left" hands={[[-22, -25]]} />
      <path
        d="M103 84q9 -6 18 0q9 -6 18 0v15q-9 -6 -18 0q-9 -6 -18 0z"
        fill="#fffdf5"
        stroke="#3c6eb4"
        stroke-width="2.5"
        stroke-linejoin="round"
      />
      <path
        d="M121 84v15M108 88q5 -2 9 0M108 93q5 -2 9 0M125 88q5 -2 9 0M125 93q5 -2 9 0"
        stroke="#9fb4c8"
        fill="none"
      />
    </>
  );
}

function Bookcase() {
  return (
    <>
      <path d="M6 36H66V120H6Z" fill="#a8713f" />
      <path d="M10 40H62V63H10ZM10 67H62V90H10ZM10 94H62V120H10Z" fill="#7c4e2a" />
      <path
        d="M12 45h6v18h-6zM27 43h5v20h-5zM52 47h7v16h-7zM34 71h6v19h-6zM12 98h5v22h-5zM43 99h6v21h-6z"
        fill="#c9503c"
      />
      <path d="M19 42h7v21h-7zM45 44h6v19h-6zM12 73h8v17h-8zM50 70h5v20h-5zM18 101h8v19h-8z" fill="#2f6f8f" />
      <path d="M33 46h5v17h-5zM21 70h5v20h-5zM56 74h5v16h-5zM27 97h6v23h-6zM50 102h9v18h-9z" fill="#e6b54a" />
      <path d="M39 44h5v19h-5zM27 74h6v16h-6zM41 74h8v16h-8zM34 100h8v20h-8z" fill="#4f8a5b" />
    </>
  );
}
