import type { ComponentChildren } from "preact";
import * as m from "#messages/ui";
import { Icon } from "../icon/icon.tsx";
import type { Tone } from "../tokens/tone.ts";

const arrows = { up: "trending-up", same: "equal", down: "trending-down" } as const;

interface StatProps {
  readonly label: string;
  /** As it is read: "83%", "412", "€ 12.400". Null when too few people are behind it. */
  readonly value: string | null;
  /** How many people or answers it rests on. */
  readonly n?: number | undefined;
  readonly period?: string | undefined;
  /** Where the figure may really lie: "78 tot 88%". */
  readonly interval?: string | undefined;
  readonly trend?: { readonly direction: keyof typeof arrows; readonly text: string } | undefined;
  readonly tone?: Tone | undefined;
  /** How it is computed, in words; behind "Hoe berekend?". */
  readonly explanation?: ComponentChildren | undefined;
  readonly children?: ComponentChildren | undefined;
}

/** A figure that explains itself: what it is, of how many, over which time, and how it came about. */
export function Stat({ label, value, n, period, interval, trend, tone = "neutral", explanation, children }: StatProps) {
  const basis = [n !== undefined && `n = ${n}`, interval, period].filter(Boolean).join(" · ");
  return (
    <div class={`stat tone-${tone}`}>
      <p class="stat-label">{label}</p>
      {value === null ? <p class="stat-missing">{m.tooLittleData()}</p> : <p class="stat-value">{value}</p>}
      {trend && value !== null && (
        <p class="stat-trend">
          <Icon name={arrows[trend.direction]} size="small" />
          {trend.text}
        </p>
      )}
      {basis && <p class="stat-basis">{basis}</p>}
      {children}
      {explanation && (
        <details class="stat-explanation">
          <summary>{m.howComputed()}</summary>
          <div>{explanation}</div>
        </details>
      )}
    </div>
  );
}

/** Figures side by side. */
export const StatRow = ({ children }: { readonly children: ComponentChildren }) => (
  <div class="stat-row">{children}</div>
);
