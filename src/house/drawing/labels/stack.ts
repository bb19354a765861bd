export interface Wish {
  /** Where the middle of the label would like to be. */
  readonly middle: number;
  readonly height: number;
}

/**
 * Places labels below each other, in the order given and at least `gap` apart, as near to their wishes as that allows.
 * They stay between `top` and `bottom` while there is room; when there is not, they run on below it.
 *
 * @returns the top of each label
 */
export function stack(
  wishes: readonly Wish[],
  { top, bottom, gap }: { top: number; bottom: number; gap: number },
): number[] {
  const tops: number[] = [];
  let free = top;
  for (const { middle, height } of wishes) {
    const y = Math.max(free, middle - height / 2);
    tops.push(y);
    free = y + height + gap;
  }
  let limit = bottom;
  for (let index = wishes.length - 1; index >= 0; index -= 1) {
    const height = wishes[index]?.height ?? 0;
    tops[index] = Math.min(tops[index] ?? top, limit - height);
    limit = (tops[index] ?? top) - gap;
  }
  const overflow = Math.max(0, top - (tops[0] ?? top));
  return tops.map((y) => y + overflow);
}
