import { textWidth } from "./text-width.ts";

const vowel = /[aeiouyáàäâéèëêíìïîóòöôúùüû]/i;
const shortestPart = 3;

/**
 * Breaks `text` into lines of at most `width` (same unit as `size`). A word that does not fit on a line of its own is
 * hyphenated, between syllables where it has them.
 */
export function wrapText(text: string, width: number, size: number, weight?: "bold"): string[] {
  const widthOf = (part: string) => textWidth(part, size, weight);
  const space = widthOf(" ");
  const lines: string[] = [];
  let line = "";
  let taken = 0;
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const own = widthOf(word);
    if (line && taken + space + own <= width) {
      line += ` ${word}`;
      taken += space + own;
      continue;
    }
    if (line) lines.push(line);
    const parts = own <= width ? [word] : hyphenate(word, (part) => widthOf(part) <= width);
    lines.push(...parts.slice(0, -1));
    line = parts.at(-1) ?? "";
    taken = parts.length > 1 ? widthOf(line) : own;
  }
  return line ? [...lines, line] : lines;
}

function hyphenate(word: string, fits: (part: string) => boolean): string[] {
  const parts: string[] = [];
  let rest = Array.from(word);
  while (!fits(rest.join(""))) {
    const end = breakPoint(rest, fits);
    const part = rest.slice(0, end).join("");
    parts.push(/[-/]$/.test(part) ? part : `${part}-`);
    rest = rest.slice(end);
  }
  return [...parts, rest.join("")];
}

/** How many characters stay on this line: as many as fit, preferably up to a hyphen or the end of a syllable. At least one. */
function breakPoint(word: readonly string[], fits: (part: string) => boolean): number {
  let longest = 1;
  while (longest < word.length - 1 && fits(`${word.slice(0, longest + 1).join("")}-`)) longest += 1;
  for (let end = longest; end >= shortestPart; end -= 1) if (/[-/]/.test(word[end - 1] ?? "")) return end;
  const last = Math.min(longest, word.length - shortestPart);
  for (let end = last; end >= shortestPart; end -= 1) if (startsSyllable(word, end)) return end;
  return longest;
}

/** A consonant between vowels opens a syllable; of two consonants the second does. Enough for Dutch and English in a pinch. */
function startsSyllable(word: readonly string[], index: number): boolean {
  const isVowel = (at: number) => vowel.test(word[at] ?? "");
  if (isVowel(index) || !isVowel(index + 1)) return false;
  return isVowel(index - 1) || isVowel(index - 2);
}
