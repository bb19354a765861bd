/** What grows in front of every open or closed window: flower boxes, hollyhocks against the wall, a pot by the door. */
export function Flowers() {
  return (
    <>
      <FlowerBox x={428} y={470} />
      <FlowerBox x={668} y={470} />
      <Hollyhocks />
      <path d="M384 602q-20 -2 -20 -20a20 20 0 0 1 40 0q0 18 -20 20z" fill="var(--house-leaf)" />
      <path
        d="M372 574a14 14 0 0 1 10 -8M388 592a16 16 0 0 0 9 -10"
        fill="none"
        stroke="var(--house-leaf-deep)"
        stroke-width="2"
        stroke-linecap="round"
      />
      <path d="M382 600h4v14h-4z" fill="var(--house-wood-deep)" />
      <path d="M368 612h32l-4 28h-24z" fill="#f7f5ef" />
      <path d="M368 612h32l-.8 5h-30.4zM371.5 634h25l-.7 6h-23.6zM384 619l5 6l-5 6l-5 -6z" fill="var(--house-delft)" />
    </>
  );
}

function FlowerBox({ x, y }: { x: number; y: number }) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <path
        d="M2 -6q6 -14 18 -8q6 -10 18 -2q8 -10 18 -1q8 -9 18 0q8 -9 18 1q9 -9 19 0q8 -9 18 0q9 -8 18 2q12 -8 20 8z"
        fill="var(--house-leaf)"
      />
      <path
        d="M8 -4q4 10 -2 16M176 -4q-4 10 2 16M60 -4q3 8 -1 14M120 -4q-2 8 2 14"
        fill="none"
        stroke="var(--house-leaf-deep)"
        stroke-width="4"
        stroke-linecap="round"
      />
      <g fill="var(--house-flower)">
        {[16, 48, 82, 112, 146, 168].map((cx, index) => (
          <circle cx={cx} cy={-11 - (index % 2) * 4} r="5.5" />
        ))}
      </g>
      <g fill="var(--house-flower-pale)">
        {[32, 66, 97, 130, 158].map((cx, index) => (
          <circle cx={cx} cy={-9 - (index % 2) * 5} r="4.5" />
        ))}
      </g>
      <path d="M0 -5H184L180 8H4Z" fill="var(--house-wood)" />
    </g>
  );
}

function Hollyhocks() {
  return (
    <>
      <path
        d="M878 640Q874 590 880 538M894 640Q898 600 893 562M908 640Q906 616 910 590"
        fill="none"
        stroke="var(--house-leaf-deep)"
        stroke-width="3"
      />
      <path
        d="M878 622q-14 -6 -14 -16q14 2 14 16zM880 606q14 -4 14 -14q-13 1 -14 14zM895 628q14 -4 16 -14q-15 0 -16 14zM908 634q12 -2 14 -12q-13 0 -14 12zM893 612q-11 -3 -12 -12q12 1 12 12z"
        fill="var(--house-leaf)"
      />
      <g fill="var(--house-flower)">
        <circle cx="876" cy="584" r="7" />
        <circle cx="882" cy="568" r="6" />
        <circle cx="877" cy="553" r="5" />
        <circle cx="909" cy="612" r="6" />
        <circle cx="908" cy="599" r="4.5" />
      </g>
      <g fill="var(--house-flower-pale)">
        <circle cx="897" cy="598" r="6.5" />
        <circle cx="892" cy="584" r="5.5" />
        <circle cx="895" cy="571" r="4.5" />
      </g>
      <g fill="#f7d774">
        <circle cx="876" cy="584" r="2" />
        <circle cx="882" cy="568" r="1.8" />
        <circle cx="897" cy="598" r="2" />
        <circle cx="909" cy="612" r="1.8" />
      </g>
    </>
  );
}
