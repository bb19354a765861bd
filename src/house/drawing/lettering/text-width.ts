/** Widths in em at weight 400 and 700, rounded up from Atkinson Hyperlegible Next. */
const groups: readonly (readonly [characters: string, regular: number, bold: number])[] = [
  [".,:;'‘’|·", 0.24, 0.275],
  [" ijl!", 0.29, 0.32],
  ["frt()[]{}-", 0.365, 0.385],
  ['"“”*/\\I1_', 0.49, 0.5],
  ["cksvxyz", 0.495, 0.56],
  ["aeou7?–", 0.55, 0.585],
  ["bdghnpq", 0.575, 0.6],
  ["EFLTJ", 0.57, 0.61],
  ["234568", 0.62, 0.63],
  ["ABCKPRSVXYZ09", 0.65, 0.69],
  ["DGHNU", 0.695, 0.72],
  ["OQw&", 0.735, 0.765],
  ["mMW", 0.86, 0.89],
  ["%@…—", 1, 1],
];
const regular = new Map(
  groups.flatMap(([characters, width]) => Array.from(characters, (character) => [character, width])),
);
const bold = new Map(
  groups.flatMap(([characters, , width]) => Array.from(characters, (character) => [character, width])),
);

const latin = 0.7;
const other = 1.05;
/** Room for a typeface that stands in for ours. */
const slack = 1.03;

/** How wide `text` gets at most, in the unit of `size`. An estimate that errs on the wide side, so that no line runs out of its card. */
export function textWidth(text: string, size: number, weight?: "bold"): number {
  const em = weight ? bold : regular;
  let width = 0;
  for (const character of isPlain(text) ? text : withoutMarks(text))
    width += em.get(character) ?? (character < "ʰ" ? latin : other);
  return width * size * slack;
}

/** Nothing that could be a letter with a mark. */
const isPlain = (text: string): boolean => /^[\x20-\x7e]*$/.test(text);

const withoutMarks = (text: string): string => text.normalize("NFD").replace(/\p{Mark}/gu, "");
