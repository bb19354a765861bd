export const delimiters = [";", ",", "\t", "|"] as const;
export type Delimiter = (typeof delimiters)[number];

const sampledLines = 50;

/** What Excel writes on a first line to say which sign it used. */
const announcement = /^sep=(.)\r?\n/;

/**
 * The sign between the columns: the one that Excel announces, else the one that divides the most lines into as many columns as
 * the first. `text` comes back without the announcement.
 */
export function detectDelimiter(text: string): { readonly delimiter: Delimiter; readonly text: string } {
  const announced = announcement.exec(text);
  const known = delimiters.find((delimiter) => delimiter === announced?.[1]);
  if (announced && known) return { delimiter: known, text: text.slice(announced[0].length) };
  const lines = sampleOf(text);
  const scored = delimiters.map((delimiter) => ({ delimiter, score: scoreOf(lines, delimiter) }));
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a));
  return { delimiter: best.delimiter, text };
}

/** The first lines, without what stands between quotes. */
const sampleOf = (text: string): string[] =>
  text
    .slice(0, 64 * 1024)
    .replaceAll(/"(?:[^"]|"")*"/g, "")
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== "")
    .slice(0, sampledLines);

function scoreOf(lines: readonly string[], delimiter: Delimiter): number {
  const counts = lines.map((line) => line.split(delimiter).length - 1);
  const [first = 0] = counts;
  if (first === 0) return 0;
  return counts.filter((count) => count === first).length * 100 + Math.min(first, 99);
}
