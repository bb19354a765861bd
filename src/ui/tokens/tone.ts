/** The colours that a component may take: what it says, or the building block that it belongs to. Never the only carrier of meaning. */
export const tones = [
  "neutral",
  "accent",
  "success",
  "warning",
  "danger",
  "information",
  "leadership",
  "openness",
  "knowledge",
  "stretch",
  "investment",
  "foundation",
] as const;
export type Tone = (typeof tones)[number];
