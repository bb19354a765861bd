import type { ComponentChildren } from "preact";
import { Icon, type IconName } from "../icon/icon.tsx";
import type { Tone } from "../tokens/tone.ts";

const iconOf: Partial<Record<Tone, IconName>> = {
  success: "circle-check",
  warning: "triangle-alert",
  danger: "circle-alert",
  information: "info",
};

interface BadgeProps {
  readonly tone?: Tone | undefined;
  /** Each of the four judging tones brings an icon of its own. */
  readonly icon?: IconName | undefined;
  readonly children: ComponentChildren;
}

/** A state in a word: "Afgerond", "Concept", "Bijna verlopen". */
export function Badge({ tone = "neutral", icon = iconOf[tone], children }: BadgeProps) {
  return (
    <span class={`badge tone-${tone}`}>
      {icon && <Icon name={icon} size="small" />}
      <span>{children}</span>
    </span>
  );
}
