import * as m from "#messages/ui";
import { formatNumber } from "#platform/i18n/locale.ts";
import { shareOf } from "../progress/share.ts";
import type { Tone } from "../tokens/tone.ts";
import { ChartFrame } from "./chart-frame.tsx";

export interface Bar {
  readonly label: string;
  /** Null when too few people are behind it: no bar, but the words. */
  readonly value: number | null;
  readonly tone?: Tone | undefined;
  readonly href?: string | undefined;
  /** Stands small behind the label: "n = 24". */
  readonly detail?: string | undefined;
}

interface BarChartProps {
  readonly caption: string;
  readonly bars: readonly Bar[];
  /** The heading of the value in the table: "Afgeronde trainingen". */
  readonly valueHeading: string;
  /** The value of a full bar; default the largest. */
  readonly max?: number | undefined;
  readonly format?: ((value: number) => string) | undefined;
  readonly note?: string | undefined;
}

/** Lying bars from zero, with room for long Dutch words. */
export function BarChart({ caption, bars, valueHeading, max, format = formatNumber, note }: BarChartProps) {
  const full = max ?? Math.max(0, ...bars.map((bar) => bar.value ?? 0));
  const read = (value: number | null): string => (value === null ? m.tooLittleData() : format(value));
  return (
    <ChartFrame
      caption={caption}
      note={note}
      table={{ headings: [caption, valueHeading], rows: bars.map((bar) => [bar.label, read(bar.value)]) }}
    >
      <ul class="bars">
        {bars.map((bar) => (
          <li key={bar.label} class={`tone-${bar.tone ?? "accent"}`}>
            <span class="bar-label">
              {bar.href ? <a href={bar.href}>{bar.label}</a> : bar.label}
              {bar.detail && <span class="bar-detail"> {bar.detail}</span>}
            </span>
            <svg class="bar" width="100%" height="14" aria-hidden="true">
              <rect class="bar-ground" width="100%" height="14" rx="4" />
              {bar.value !== null && (
                <rect class="bar-value" width={`${shareOf(bar.value, full) * 100}%`} height="14" rx="4" />
              )}
            </svg>
            <span class={bar.value === null ? "bar-missing" : "bar-figure"}>{read(bar.value)}</span>
          </li>
        ))}
      </ul>
    </ChartFrame>
  );
}
