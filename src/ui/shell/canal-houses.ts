import type { Tone } from "../tokens/tone.ts";

/** The old gables of a Dutch canal: trapgevel, halsgevel, klokgevel, tuitgevel and lijstgevel. */
type Gable = "stepped" | "neck" | "bell" | "spout" | "cornice";

export interface CanalHouse {
  readonly x: number;
  readonly width: number;
  /** Height of the wall up to the gable. */
  readonly wall: number;
  readonly gable: Gable;
  readonly tone: Tone;
}

/** The line on which the houses stand. */
export const quay = 180;

const row: readonly Omit<CanalHouse, "x">[] = [
  { width: 64, wall: 84, gable: "spout", tone: "foundation" },
  { width: 70, wall: 96, gable: "neck", tone: "leadership" },
  { width: 62, wall: 78, gable: "cornice", tone: "openness" },
  { width: 72, wall: 90, gable: "bell", tone: "investment" },
  { width: 66, wall: 102, gable: "stepped", tone: "leadership" },
  { width: 62, wall: 82, gable: "spout", tone: "knowledge" },
  { width: 74, wall: 92, gable: "neck", tone: "foundation" },
  { width: 66, wall: 74, gable: "bell", tone: "stretch" },
  { width: 72, wall: 98, gable: "stepped", tone: "investment" },
  { width: 62, wall: 86, gable: "cornice", tone: "leadership" },
  { width: 68, wall: 94, gable: "bell", tone: "openness" },
  { width: 64, wall: 80, gable: "stepped", tone: "foundation" },
  { width: 72, wall: 100, gable: "neck", tone: "knowledge" },
  { width: 62, wall: 76, gable: "spout", tone: "leadership" },
  { width: 70, wall: 92, gable: "cornice", tone: "investment" },
  { width: 66, wall: 86, gable: "bell", tone: "foundation" },
  { width: 68, wall: 96, gable: "stepped", tone: "openness" },
  { width: 60, wall: 82, gable: "neck", tone: "leadership" },
];

/** The houses wall to wall, from left to right. */
export const canalHouses: readonly CanalHouse[] = row.map((house, index) => ({
  ...house,
  x: row.slice(0, index).reduce((sum, { width }) => sum + width, 0),
}));

/** From the left eave over the gable to the right eave, as relative moves of an SVG path across the width `w`. */
const gableMoves: Record<Gable, (w: number) => string> = {
  stepped: (w) => {
    const step = w / 8;
    return `${`v-10h${step}`.repeat(3)}v-10h${2 * step}v10${`h${step}v10`.repeat(3)}`;
  },
  neck: (w) => `q${w * 0.26} 0 ${w * 0.27}-20v-12l${w * 0.23}-10 ${w * 0.23} 10v12q${w * 0.01} 20 ${w * 0.27} 20`,
  bell: (w) => `c0-22 ${w * 0.3}-14 ${w * 0.34}-36h${w * 0.32}c${w * 0.04} 22 ${w * 0.34} 14 ${w * 0.34} 36`,
  spout: (w) => `l${w * 0.42}-34h${w * 0.16}l${w * 0.42} 34`,
  cornice: (w) => `h-3v-7h${w + 6}v7h-3`,
};

export const gablePath = ({ x, width, wall, gable }: CanalHouse): string =>
  `M${x} ${quay}v${-wall}${gableMoves[gable](width)}v${wall}Z`;

interface CanalWindow {
  readonly x: number;
  readonly y: number;
  readonly lit: boolean;
}

/** Three windows a floor; which of them are lit looks like chance and is always the same. */
export function windowsOf({ x, width, wall }: CanalHouse): CanalWindow[] {
  const floors = Math.floor((wall - 34) / 22);
  return Array.from({ length: floors * 3 }, (_, index) => ({
    x: Math.round(x + width / 2 - 5 + ((index % 3) - 1) * (width / 3.6)),
    y: quay - wall + 10 + Math.floor(index / 3) * 22,
    lit: (x * 7 + index * 5) % 11 < 4,
  }));
}
