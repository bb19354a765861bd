import { formatPercentage } from "#platform/i18n/locale.ts";
import type { Tone } from "../tokens/tone.ts";
import { shareOf } from "./share.ts";

interface ProgressProps {
  readonly value: number;
  readonly max: number;
  /** What it is the progress of, read aloud. */
  readonly label: string;
  /** What the figure means, shown beside the bar: "3 van de 8 lessen". Default: the percentage. */
  readonly text?: string | undefined;
  readonly tone?: Tone | undefined;
}

export function ProgressBar({ value, max, label, text, tone = "accent" }: ProgressProps) {
  const shown = text ?? formatPercentage(shareOf(value, max));
  return (
    <div class={`progress tone-${tone}`}>
      <progress value={shareOf(value, max)} max={1} aria-label={label} aria-valuetext={shown} />
      <span class="progress-text" aria-hidden="true">
        {shown}
      </span>
    </div>
  );
}

interface ProgressRingProps extends ProgressProps {
  readonly size?: "small" | "medium" | "large" | undefined;
}

/** The same as a ring with the figure inside, for cards and headings. */
export function ProgressRing({ value, max, label, text, tone = "accent", size = "medium" }: ProgressRingProps) {
  const share = shareOf(value, max);
  const shown = text ?? formatPercentage(share);
  return (
    <svg
      class={`progress-ring progress-ring-${size} tone-${tone}`}
      viewBox="0 0 40 40"
      role="img"
      aria-label={`${label}: ${shown}`}
    >
      <circle class="progress-ground" cx="20" cy="20" r="17" fill="none" stroke-width="4.5" />
      {share > 0 && (
        <circle
          class="progress-done"
          cx="20"
          cy="20"
          r="17"
          fill="none"
          stroke-width="4.5"
          stroke-linecap="round"
          pathLength="100"
          stroke-dasharray={`${share * 100} 100`}
          transform="rotate(-90 20 20)"
        />
      )}
      {size !== "small" && (
        <text x="20" y="20" text-anchor="middle" dominant-baseline="central">
          {formatPercentage(share)}
        </text>
      )}
    </svg>
  );
}
