import { contrast, isHexColour } from "./contrast.ts";
import { fromOklch, toOklch } from "./oklch.ts";

/** The colours of one theme that an organisation's own colour replaces. */
export interface Accent {
  /** Ground of the primary button. */
  readonly action: string;
  readonly actionHover: string;
  readonly onAction: string;
  /** Links, current items: text on paper, surface, sunken and soft ground. */
  readonly text: string;
  /** Bars, rings and lines: 3 to 1 on every ground. */
  readonly fill: string;
  readonly soft: string;
}

/** The grounds of each theme, as in tokens.css; `tokens.test.ts` holds them equal. */
export const grounds = {
  light: ["#faf6ef", "#fffdfa", "#f3ecdf"],
  dark: ["#181512", "#221e1a", "#2c2722"],
} as const;

const ink = "#1c1611";
const white = "#ffffff";
/** A little above the 4.5 and 3 of WCAG 2.2, so that rounding to a screen's colours cannot fall below it. */
const readable = 4.55;
const visible = 3.05;

/**
 * An organisation's colour made fit for both themes: as close to the given one as contrast allows. Throws when it is not "#rrggbb".
 */
export function accentFrom(colour: string): { readonly light: Accent; readonly dark: Accent } {
  return { light: accentOn("light", colour), dark: accentOn("dark", colour) };
}

function accentOn(theme: keyof typeof grounds, colour: string): Accent {
  const { chroma, hue } = toOklch(colour);
  const lightGround = theme === "light";
  const soft = fromOklch({ lightness: lightGround ? 0.945 : 0.31, chroma: Math.min(chroma * 0.3, 0.045), hue });
  const action = moveUntil(colour, lightGround, (candidate) => contrastWithAll(candidate, grounds[theme]) >= visible);
  const onAction = contrast(white, action) >= readable ? white : ink;
  const readableAction = moveUntil(
    action,
    onAction === white,
    (candidate) => contrast(onAction, candidate) >= readable,
  );
  const actionHover = shift(readableAction, onAction === white ? -0.05 : 0.05);
  return {
    action: readableAction,
    actionHover,
    onAction,
    text: moveUntil(
      colour,
      lightGround,
      (candidate) => contrastWithAll(candidate, [...grounds[theme], soft]) >= readable,
    ),
    fill: action,
    soft,
  };
}

const contrastWithAll = (colour: string, others: readonly string[]): number =>
  Math.min(...others.map((other) => contrast(colour, other)));

function shift(colour: string, lightness: number): string {
  const from = toOklch(colour);
  return fromOklch({ ...from, lightness: Math.min(1, Math.max(0, from.lightness + lightness)) });
}

/** The colour itself, or the nearest darker (else lighter) one that is good enough; black and white are at the ends. */
function moveUntil(colour: string, darker: boolean, isGood: (candidate: string) => boolean): string {
  if (isGood(colour)) return colour;
  const from = toOklch(colour);
  const end = darker ? 0 : 1;
  for (let step = 1; step < 100; step += 1) {
    const lightness = from.lightness + ((end - from.lightness) * step) / 100;
    const candidate = fromOklch({ ...from, lightness });
    if (isGood(candidate)) return candidate;
  }
  return darker ? "#000000" : white;
}

const remembered = new Map<string, string>();
const rememberedAtMost = 1000;

/**
 * The rules that put an organisation's colour in place of ours; empty when it is no colour, for it comes from outside.
 * Remembered, because every page of the organisation asks for it.
 */
export function accentStyle(colour: string): string {
  if (!isHexColour(colour)) return "";
  const known = remembered.get(colour);
  if (known !== undefined) return known;
  if (remembered.size >= rememberedAtMost) remembered.clear();
  const style = writeStyle(colour);
  remembered.set(colour, style);
  return style;
}

function writeStyle(colour: string): string {
  const { light, dark } = accentFrom(colour);
  const rule = (property: string, part: keyof Accent): string =>
    `--color-${property}:light-dark(${light[part]},${dark[part]})`;
  return `:root{${[
    rule("action", "action"),
    rule("action-hover", "actionHover"),
    rule("on-action", "onAction"),
    rule("accent", "text"),
    rule("accent-fill", "fill"),
    rule("accent-soft", "soft"),
  ].join(";")}}`;
}

/** Whether a colour had to be changed to be readable, for the settings form to say so. */
export const isChangedForContrast = (colour: string): boolean =>
  accentFrom(colour).light.action !== colour.toLowerCase();
