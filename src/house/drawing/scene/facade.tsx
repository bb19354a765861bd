const outline =
  "M404 640V298H438V260H472V222H506V184H540V146H574V108H608V70H672V108H706V146H740V184H774V222H808V260H842V298H876V640Z";

const steps: readonly (readonly [x: number, y: number, width: number])[] = [
  [404, 298, 34],
  [438, 260, 34],
  [472, 222, 34],
  [506, 184, 34],
  [540, 146, 34],
  [574, 108, 34],
  [608, 70, 64],
  [672, 108, 34],
  [706, 146, 34],
  [740, 184, 34],
  [774, 222, 34],
  [808, 260, 34],
  [842, 298, 34],
];

/** The front of the house: brick in two tones with bands of sandstone, under a stepped gable. */
export function Facade() {
  return (
    <>
      <Chimney />
      <path d={outline} fill="var(--house-brick)" />
      <path d={outline} fill="url(#house-bond)" />
      <path
        d="M608 99H672V103H608ZM540 172H740V177H540ZM472 248H552V253H472ZM728 248H808V253H728ZM404 372H420V378H404ZM620 372H660V378H620ZM860 372H876V378H860ZM404 420H420V426H404ZM620 420H660V426H620ZM860 420H876V426H860ZM860 520H876V526H860ZM860 570H876V576H860ZM404 520H409V526H404ZM404 570H409V576H404Z"
        fill="var(--house-stone)"
        opacity=".75"
      />
      <path d={outline} fill="url(#house-shadow)" />
      <path
        d={steps.map(([x, y, width]) => `M${x - 5} ${y - 8}h${width + 10}v9h-${width + 10}z`).join("")}
        fill="var(--house-stone)"
      />
      <path
        d={steps.map(([x, y, width]) => `M${x - 3} ${y + 1}h${width + 6}v4h-${width + 6}z`).join("")}
        fill="var(--house-shade)"
        opacity=".28"
      />
      <path d="M622 62h36l-4 -10h-28zM634 52h12v-6h-12z" fill="var(--house-stone)" />
      <circle cx="640" cy="40" r="8" fill="var(--house-stone-shade)" />
      <path d="M396 304H884V312H396ZM396 466H884V475H396Z" fill="var(--house-stone)" />
      <path d="M396 312H884V316H396ZM396 475H884V479H396Z" fill="var(--house-shade)" opacity=".26" />
      <path d="M404 616H876V640H404Z" fill="var(--house-stone-shade)" />
      <path d="M404 616H876V619H404Z" fill="var(--house-stone)" />
      <Anchors />
      <circle cx="640" cy="86" r="12" fill="var(--house-stone)" />
      <path
        d="M640 93.5c-11 -7 -9 -14 -5 -14.5q4 -.5 5 3.5q1 -4 5 -3.5c4 .5 6 7.5 -5 14.5z"
        fill="var(--house-brick)"
      />
    </>
  );
}

/** Iron wall anchors, as they hold the beams of every old Dutch front. */
function Anchors() {
  return (
    <path
      d="M643 326V350M635 330q8 5 16 0M637 348q6 -5 12 0M643 430V454M635 434q8 5 16 0M637 452q6 -5 12 0M452 270V290M446 273q6 4 12 0M828 270V290M822 273q6 4 12 0"
      fill="none"
      stroke="var(--house-iron)"
      stroke-width="4"
      stroke-linecap="round"
    />
  );
}

function Chimney() {
  return (
    <>
      <g class="house-smoke" fill="var(--house-cloud)">
        <circle cx="766" cy="96" r="8" opacity=".8" />
        <circle cx="776" cy="78" r="11" opacity=".6" />
        <circle cx="790" cy="56" r="15" opacity=".4" />
      </g>
      <path d="M748 120h34v104h-34z" fill="var(--house-brick-deep)" />
      <path d="M743 114h44v9h-44z" fill="var(--house-stone-shade)" />
      <path d="M752 106h10v8h-10zM768 106h10v8h-10z" fill="var(--house-brick)" />
    </>
  );
}
