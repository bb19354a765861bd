import { cloneElement } from "preact";
import * as m from "#messages/ui";
import { formatNumber } from "#platform/i18n/locale.ts";
import type { Tone } from "../tokens/tone.ts";
import { ChartFrame } from "./chart-frame.tsx";
import { niceTicks, scale, segments } from "./scale.ts";

export interface Series {
  readonly name: string;
  readonly tone: Tone;
  /** One per label; null where nothing was measured. */
  readonly values: readonly (number | null)[];
}

interface LineChartProps {
  readonly caption: string;
  /** Below the picture, evenly spaced: months, measurements. */
  readonly labels: readonly string[];
  readonly series: readonly Series[];
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly format?: ((value: number) => string) | undefined;
  readonly note?: string | undefined;
}

/** Each series has its own point, so that it can be told from the others without colour. */
const marks = ["circle", "square", "diamond", "triangle"] as const;

export function LineChart({ caption, labels, series, min = 0, max, format = formatNumber, note }: LineChartProps) {
  const measured = series.flatMap((line) => line.values.filter((value) => value !== null));
  // Between one colleague and two there is nobody.
  const leastStep = measured.every(Number.isInteger) ? 1 : 0;
  const ticks = niceTicks(Math.min(min, ...measured), max ?? Math.max(min, ...measured), leastStep);
  const domain = [ticks[0] ?? 0, ticks.at(-1) ?? 1] as const;
  const read = (value: number | null | undefined): string => (value == null ? m.notMeasured() : format(value));
  return (
    <ChartFrame
      caption={caption}
      note={note}
      table={{
        headings: [m.period(), ...series.map((line) => line.name)],
        rows: labels.map((label, index) => [label, ...series.map((line) => read(line.values[index]))]),
      }}
    >
      <div class="line-chart" aria-hidden="true">
        <ol class="line-chart-scale">
          {ticks.toReversed().map((tick) => (
            <li key={tick}>{format(tick)}</li>
          ))}
        </ol>
        <svg class="line-chart-plot" width="100%" height="100%">
          {ticks.map((tick) => (
            <line
              key={tick}
              class="chart-rule"
              x1="0"
              x2="100%"
              y1={`${scale(tick, domain, [100, 0])}%`}
              y2={`${scale(tick, domain, [100, 0])}%`}
            />
          ))}
          {series.map((line, index) => (
            <SeriesLine key={line.name} line={line} domain={domain} mark={marks[index % marks.length] ?? "circle"} />
          ))}
        </svg>
        <ol class="line-chart-labels">
          {labels.map((label) => (
            <li key={label}>{label}</li>
          ))}
        </ol>
      </div>
      <ul class="chart-legend" aria-hidden="true">
        {series.map((line, index) => (
          <li key={line.name} class={`tone-${line.tone}`}>
            <svg width="14" height="14" viewBox="-7 -7 14 14">
              <Mark shape={marks[index % marks.length] ?? "circle"} />
            </svg>
            {line.name}
          </li>
        ))}
      </ul>
    </ChartFrame>
  );
}

interface SeriesLineProps {
  readonly line: Series;
  readonly domain: readonly [number, number];
  readonly mark: (typeof marks)[number];
}

function SeriesLine({ line, domain, mark }: SeriesLineProps) {
  const last = line.values.length;
  const points = line.values.map((value, index) =>
    value === null ? null : { x: ((index + 0.5) / last) * 100, y: scale(value, domain, [100, 0]) },
  );
  return (
    <g class={`tone-${line.tone}`}>
      <svg width="100%" height="100%" viewBox="0 0 100 100" preserveAspectRatio="none" overflow="visible">
        {segments(points).map((piece) => (
          <polyline
            key={piece[0]?.x}
            class="chart-line"
            points={piece.map(({ x, y }) => `${x.toFixed(2)},${y.toFixed(2)}`).join(" ")}
            vector-effect="non-scaling-stroke"
          />
        ))}
      </svg>
      {points.map(
        (point) =>
          point && (
            <svg key={point.x} x={`${point.x}%`} y={`${point.y}%`} overflow="visible">
              <Mark shape={mark} />
            </svg>
          ),
      )}
    </g>
  );
}

const drawing = {
  circle: <circle class="chart-mark" r="4.5" />,
  square: <rect class="chart-mark" x="-4" y="-4" width="8" height="8" />,
  diamond: <rect class="chart-mark" x="-4" y="-4" width="8" height="8" transform="rotate(45)" />,
  triangle: <path class="chart-mark" d="M0-5.5 5 4H-5Z" />,
};

const Mark = ({ shape }: { readonly shape: (typeof marks)[number] }) => cloneElement(drawing[shape]);
