/** A step of 1, 2 or 5 times a power of ten, so that about `count` of them cover `span`. */
export function niceStep(span: number, count: number): number {
  const rough = span / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5, 10].find((candidate) => candidate * power >= rough - Number.EPSILON) ?? 10;
  return factor * power;
}

/**
 * Round values from at or below `low` to at or above `high`, about four steps apart and never closer than `leastStep`;
 * always at least two.
 */
export function niceTicks(low: number, high: number, leastStep = 0): number[] {
  if (!Number.isFinite(low) || !Number.isFinite(high)) return [0, 1];
  const [from, to] = low === high ? [Math.min(0, low), Math.max(1, high)] : [low, high];
  const step = Math.max(leastStep, niceStep(to - from, 4));
  const first = Math.floor(from / step);
  const last = Math.ceil(to / step);
  return Array.from({ length: last - first + 1 }, (_, index) => round((first + index) * step, step));
}

function round(value: number, step: number): number {
  const decimals = Math.max(0, -Math.floor(Math.log10(step)));
  return Number(value.toFixed(Math.min(20, decimals)));
}

/** Places `value` of `domain` on `range`, linearly. */
export function scale(value: number, domain: readonly [number, number], range: readonly [number, number]): number {
  const [low, high] = domain;
  const [start, end] = range;
  return high === low ? start : start + ((value - low) / (high - low)) * (end - start);
}

/** Pieces of a line: a missing value breaks it, for what was not measured is not drawn. */
export function segments<Point>(points: readonly (Point | null)[]): Point[][] {
  return points.reduce<Point[][]>((pieces, point, index) => {
    if (point === null) return pieces;
    if (index === 0 || points[index - 1] === null) return [...pieces, [point]];
    pieces.at(-1)?.push(point);
    return pieces;
  }, []);
}
