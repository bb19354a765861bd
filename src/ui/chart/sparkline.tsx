import type { Tone } from "../tokens/tone.ts";
import { scale, segments } from "./scale.ts";

interface SparklineProps {
  readonly values: readonly (number | null)[];
  /** What one sees in it, in words: "Gestegen van 61 naar 72 in zes maanden". */
  readonly label: string;
  readonly tone?: Tone | undefined;
}

/** The course of a figure at the height of a line of text. */
export function Sparkline({ values, label, tone = "accent" }: SparklineProps) {
  const measured = values.filter((value) => value !== null);
  const domain = [Math.min(...measured), Math.max(...measured)] as const;
  const points = values.map((value, index) =>
    value === null
      ? null
      : {
          x: scale(index, [0, Math.max(1, values.length - 1)], [3, 93]),
          y: domain[0] === domain[1] ? 14 : scale(value, domain, [24, 4]),
        },
  );
  const end = points.findLast((point) => point !== null);
  return (
    <svg class={`sparkline tone-${tone}`} viewBox="0 0 96 28" role="img" aria-label={label}>
      {segments(points).map((piece) => (
        <polyline
          key={piece[0]?.x}
          class="chart-line"
          points={piece.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(" ")}
        />
      ))}
      {end && <circle class="chart-mark" cx={end.x} cy={end.y} r="3" />}
    </svg>
  );
}
