import { formatHex, fromLinear, parseHex, toLinear } from "./contrast.ts";

/** A colour by how people see it: lightness 0 to 1, chroma 0 to about 0.37, hue in radians (Björn Ottosson, Oklab). */
export interface Oklch {
  readonly lightness: number;
  readonly chroma: number;
  readonly hue: number;
}

export function toOklch(hex: string): Oklch {
  const channels = parseHex(hex);
  const [red, green, blue] = [toLinear(channels[0]), toLinear(channels[1]), toLinear(channels[2])];
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const medium = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  const a = 1.9779984951 * long - 2.428592205 * medium + 0.4505937099 * short;
  const b = 0.0259040371 * long + 0.7827717662 * medium - 0.808675766 * short;
  return {
    lightness: 0.2104542553 * long + 0.793617785 * medium - 0.0040720468 * short,
    chroma: Math.hypot(a, b),
    hue: Math.atan2(b, a),
  };
}

function toLinearRgb({ lightness, chroma, hue }: Oklch): [number, number, number] {
  const a = chroma * Math.cos(hue);
  const b = chroma * Math.sin(hue);
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  ];
}

const isShowable = (rgb: readonly number[]): boolean => rgb.every((light) => light >= -0.0001 && light <= 1.0001);

/** "#rrggbb" of the colour; one that a screen cannot show loses chroma until it can, and keeps its lightness and hue. */
export function fromOklch(colour: Oklch): string {
  const lightness = Math.min(1, Math.max(0, colour.lightness));
  let [low, high] = [0, colour.chroma];
  if (isShowable(toLinearRgb({ ...colour, lightness }))) low = high;
  for (let step = 0; step < 16 && high > low; step += 1) {
    const chroma = (low + high) / 2;
    if (isShowable(toLinearRgb({ ...colour, lightness, chroma }))) low = chroma;
    else high = chroma;
  }
  const [red, green, blue] = toLinearRgb({ ...colour, lightness, chroma: low });
  return formatHex([fromLinear(Math.max(0, red)), fromLinear(Math.max(0, green)), fromLinear(Math.max(0, blue))]);
}
