import type { BlockName } from "#blocks";
import { type CanalHouse, canalHouses, gablePath, quay, windowsOf } from "#ui/shell/canal-houses.ts";

interface CoverProps {
  readonly trainingId: string;
  readonly coverFileId: string | null;
  /** What it tells to who cannot see it; null and empty: nothing. */
  readonly coverText: string | null;
  readonly block: BlockName | null;
}

/** The picture of a training; one that has none gets a stretch of the canal, in the colour of its building block. */
export const Cover = ({ trainingId, coverFileId, coverText, block }: CoverProps) =>
  coverFileId ? (
    <img
      class="cover"
      src={`/bestanden/${coverFileId}?breedte=960`}
      srcset={`/bestanden/${coverFileId}?breedte=320 320w, /bestanden/${coverFileId}?breedte=960 960w`}
      sizes="(min-width: 48rem) 24rem, 100vw"
      alt={coverText ?? ""}
      loading="lazy"
      decoding="async"
    />
  ) : (
    <CanalCover trainingId={trainingId} block={block} />
  );

const housesShown = 4;
const margin = 26;

/** Which houses stand there follows from the training's id, so that every training keeps its own stretch. */
function CanalCover({ trainingId, block }: Pick<CoverProps, "trainingId" | "block">) {
  const chance = Number.parseInt(trainingId.slice(-6), 16);
  const first = chance % (canalHouses.length - housesShown);
  const houses = canalHouses.slice(first, first + housesShown);
  const left = (houses[0]?.x ?? 0) - margin;
  const width = houses.reduce((sum, house) => sum + house.width, 2 * margin);
  const height = (width * 9) / 16;
  const top = quay + 10 - height;
  return (
    <svg
      class={`cover tone-${block ?? "foundation"}`}
      viewBox={`${left} ${top} ${width} ${height}`}
      preserveAspectRatio="xMidYMax slice"
      aria-hidden="true"
    >
      <rect x={left} y={top} width={width} height={height} fill="var(--tone-soft)" />
      <circle cx={left + 40 + (chance % (width - 80))} cy={top + 22} r="13" fill="var(--tone-fill)" opacity="0.4" />
      {houses.map((house, index) => (
        <CoverHouse key={house.x} house={house} opacity={index % 2 === 0 ? 0.85 : 0.6} />
      ))}
      <rect x={left} y={quay} width={width} height="10" fill="var(--tone)" opacity="0.35" />
    </svg>
  );
}

const CoverHouse = ({ house, opacity }: { readonly house: CanalHouse; readonly opacity: number }) => (
  <g>
    <path d={gablePath(house)} fill="var(--tone-fill)" opacity={opacity} />
    {windowsOf(house).map(({ x, y, lit }) => (
      <rect
        key={`${x} ${y}`}
        class={lit ? "cover-window-lit" : "cover-window"}
        x={x}
        y={y}
        width="10"
        height="13"
        rx="1.5"
      />
    ))}
  </g>
);
