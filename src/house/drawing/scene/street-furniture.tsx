/** What stands on the quay: the lantern, and a bicycle, for this is the Netherlands. */
export function StreetFurniture() {
  return (
    <>
      <Lantern />
      <Bicycle />
    </>
  );
}

function Lantern() {
  return (
    <g transform="translate(8 0)">
      <circle cx="346" cy="508" r="80" fill="url(#house-glow)" />
      <path d="M343 530h6v100h5v10h-16v-10h5z" fill="var(--house-iron)" />
      <path d="M334 496h24l-4 32h-16z" fill="var(--house-light)" />
      <path d="M330 490h32l-4 7h-24zM338 528h16v4h-16zM343 482h6v8h-6zM345 497h2v31h-2z" fill="var(--house-iron)" />
    </g>
  );
}

/** A Dutch roadster with flowers in its basket. */
function Bicycle() {
  return (
    <g
      transform="translate(752 640) scale(.84)"
      fill="none"
      stroke="var(--house-iron)"
      stroke-linecap="round"
      stroke-linejoin="round"
    >
      <g stroke-width="2.5">
        <circle cx="18" cy="-18" r="16.5" />
        <circle cx="74" cy="-18" r="16.5" />
      </g>
      <path
        d="M18 -18H42M42 -18L30 -44M42 -18Q60 -24 67 -46M31 -42Q48 -28 66 -40M74 -18L65 -52L56 -55M66 -52L72 -55"
        stroke-width="3"
      />
      <path d="M3 -22a16.5 16.5 0 0 1 20 -11" stroke="var(--house-delft)" stroke-width="5" />
      <path d="M24 -46h13" stroke="var(--house-wood-deep)" stroke-width="5" />
      <path d="M70 -46h19l-3 14h-13z" fill="var(--house-wood)" stroke="none" />
      <g stroke="none" fill="var(--house-flower-pale)">
        <circle cx="74" cy="-49" r="4" />
        <circle cx="81" cy="-50" r="4.5" />
        <circle cx="87" cy="-48" r="3.5" />
      </g>
    </g>
  );
}
