import type { Tone } from "../tokens/tone.ts";

/** Words inside a Dutch name that give no initial: "Fatima van der Zee" is FZ. */
const particles = new Set([
  "van",
  "de",
  "der",
  "den",
  "het",
  "ten",
  "ter",
  "te",
  "in",
  "'t",
  "op",
  "la",
  "el",
  "al",
  "von",
  "und",
]);

/** One or two capitals: of the first name and of the last. */
export function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => /\p{L}/u.test(word));
  const telling = words.filter((word) => !particles.has(word.toLowerCase()));
  const first = (telling.length > 0 ? telling : words).map((word) => word.match(/\p{L}/u)?.[0] ?? "");
  return (first.length > 1 ? `${first[0]}${first.at(-1)}` : (first[0] ?? "?")).toUpperCase();
}

const faces: readonly Tone[] = [
  "leadership",
  "openness",
  "knowledge",
  "stretch",
  "investment",
  "information",
  "foundation",
];

/** The same name gets the same colour, on every page and in every session. */
export function toneOfName(name: string): Tone {
  let hash = 2_166_136_261;
  for (const letter of name) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16_777_619) >>> 0;
  return faces[hash % faces.length] ?? "neutral";
}
