import type { BlockName } from "#blocks";

interface CoverProps {
  readonly trainingId: string;
  readonly coverFileId: string | null;
  readonly block: BlockName | null;
}

/** The picture of a training; one that has none gets a row of houses of its own, in the colour of its building block. */
export const Cover = ({ trainingId, coverFileId, block }: CoverProps) =>
  coverFileId ? (
    <img
      class="cover"
      src={`/bestanden/${coverFileId}?breedte=960`}
      srcset={`/bestanden/${coverFileId}?breedte=320 320w, /bestanden/${coverFileId}?breedte=960 960w`}
      sizes="(min-width: 48rem) 24rem, 100vw"
      alt=""
      loading="lazy"
      decoding="async"
    />
  ) : (
    <HouseRow trainingId={trainingId} block={block} />
  );

const width = 320;
const ground = 180;
const widths = [58, 46, 64, 50, 54, 48];

/** Which gable stands where follows from the training's id, so that every training keeps its own row. */
function HouseRow({ trainingId, block }: Pick<CoverProps, "trainingId" | "block">) {
  const digits = Array.from(trainingId.replaceAll("-", "").slice(-12), (digit) => Number.parseInt(digit, 16));
  let left = 18;
  const houses = widths.slice(0, 5).map((base, index) => {
    const digit = digits[index] ?? 0;
    const house = {
      left,
      width: base,
      height: 62 + digit * 4,
      gable: ((digits[index + 5] ?? 0) % 3) as Gable,
      lit: digits[index + 6] ?? 0,
    };
    left += base + 2;
    return house;
  });
  return (
    <svg
      class={`cover tone-${block ?? "foundation"}`}
      viewBox={`0 0 ${width} ${ground}`}
      preserveAspectRatio="xMidYMax slice"
      aria-hidden="true"
    >
      <rect width={width} height={ground} fill="var(--tone-soft)" />
      <circle cx={40 + (digits[0] ?? 0) * 15} cy="42" r="17" fill="var(--tone-fill)" opacity="0.35" />
      {houses.map((house) => (
        <House key={house.left} {...house} />
      ))}
      <rect y={ground - 12} width={width} height="12" fill="var(--tone)" opacity="0.3" />
    </svg>
  );
}

type Gable = 0 | 1 | 2;

interface HouseProps {
  readonly left: number;
  readonly width: number;
  readonly height: number;
  readonly gable: Gable;
  readonly lit: number;
}

function House({ left, width: wide, height, gable, lit }: HouseProps) {
  const top = ground - 12 - height;
  return (
    <g>
      <path d={gablePath(left, top, wide, gable)} fill="var(--tone-fill)" opacity={0.55 + (lit % 4) * 0.13} />
      {[0, 1, 2, 3].map((index) => (
        <rect
          key={index}
          x={left + wide * (index % 2 === 0 ? 0.2 : 0.58)}
          y={top + 22 + Math.floor(index / 2) * 26}
          width={wide * 0.22}
          height="15"
          rx="2"
          fill="var(--color-surface)"
          opacity={(lit >> index) % 2 === 1 ? 0.95 : 0.35}
        />
      ))}
    </g>
  );
}

function gablePath(left: number, top: number, wide: number, gable: Gable): string {
  const right = left + wide;
  const base = `V${ground - 12}H${left}Z`;
  if (gable === 0) return `M${left} ${top + 8}L${left + wide / 2} ${top - 14}L${right} ${top + 8}${base}`;
  if (gable === 1) {
    const step = wide / 6;
    return `M${left} ${top + 8}v-8h${step}v-7h${step}v-7h${2 * step}v7h${step}v7h${step}v8${base}`;
  }
  return `M${left} ${top + 8}Q${left + wide * 0.2} ${top + 4} ${left + wide * 0.28} ${top - 8}Q${left + wide / 2} ${top - 22} ${right - wide * 0.28} ${top - 8}Q${right - wide * 0.2} ${top + 4} ${right} ${top + 8}${base}`;
}
