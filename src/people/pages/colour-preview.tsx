import * as m from "#messages/people";
import { accentFrom } from "#ui/colour/accent.ts";
import { contrast } from "#ui/colour/contrast.ts";
import { formatNumber } from "#platform/i18n/locale.ts";

interface ColourPreviewProps {
  readonly colour: string;
  /** The colour itself would be hard to read, so a near one is used. */
  readonly changed: boolean;
}

/** What becomes of the organisation's colour: a button and a text in the light and in the dark, and whether it had to be adjusted. */
export function ColourPreview({ colour, changed }: ColourPreviewProps) {
  const { light, dark } = accentFrom(colour);
  const ratio = formatNumber(contrast(light.action, light.onAction), { maximumFractionDigits: 1 });
  return (
    <figure class="colour-preview">
      <svg viewBox="0 0 320 72" role="img" aria-label={m.colourPreview()}>
        <Sample x={0} ground="#fffdfa" action={light.action} onAction={light.onAction} text={light.text} />
        <Sample x={164} ground="#221e1a" action={dark.action} onAction={dark.onAction} text={dark.text} />
      </svg>
      <figcaption class="muted small">{changed ? m.colourChanged({ ratio }) : m.colourFits({ ratio })}</figcaption>
    </figure>
  );
}

interface SampleProps {
  readonly x: number;
  readonly ground: string;
  readonly action: string;
  readonly onAction: string;
  readonly text: string;
}

const Sample = ({ x, ground, action, onAction, text }: SampleProps) => (
  <g transform={`translate(${x} 0)`}>
    <rect width="156" height="72" rx="10" fill={ground} />
    <rect x="12" y="18" width="72" height="36" rx="8" fill={action} />
    <text x="48" y="41" text-anchor="middle" font-size="14" fill={onAction}>
      {m.save()}
    </text>
    <text x="98" y="41" font-size="14" fill={text} text-decoration="underline">
      {m.linkSample()}
    </text>
  </g>
);
