import type { Acting } from "#platform/action/acting.ts";
import type { Question } from "#platform/db/question.ts";
import type { Threshold } from "./indicator.ts";

/** The layers that carry the house, from high to low: it stands when all of them do (mission 1). */
export const layers = ["board", "management", "leaders", "employees"] as const;
export type Layer = (typeof layers)[number];

/** How many, of how many. */
export interface Share {
  readonly part: number;
  readonly whole: number;
}

/**
 * What a room can honestly say of one layer of the whole organisation, as it stands now. It is measured every hour and not for
 * every reader, so that its question may look at everything. There is no way to hold one layer against another (trust 2).
 */
export interface PileMeasure {
  /** "people.teams-led". It stands for this definition: who changes what is measured gives it another name. */
  readonly name: string;
  readonly layer: Layer;
  /** Fewest people that the whole may be; null for what is about units and nobody in particular. */
  readonly threshold: Threshold | null;
  readonly measure: (acting: Acting) => Question<Share>;
  /** "38 van de 40 teams hebben een leidinggevende." */
  readonly evidence: (share: Share) => string;
  /** What it will tell, while nothing is measured: "Hier zie je of elk team een leidinggevende heeft." */
  readonly willMeasure: () => string;
  /** Where it comes from. */
  readonly source: () => string;
  /** How it is measured, and what it does not say. */
  readonly explanation: () => string;
}
