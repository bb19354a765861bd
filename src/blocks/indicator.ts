import type { Activity } from "#platform/activity/distribute.ts";
import type { BlockName } from "./block.ts";

/** Fewest people that a figure may be about: 5, and 10 where it touches safety, a leader, or two traits at once (trust 4). */
export const thresholds = [5, 10] as const;
export type Threshold = (typeof thresholds)[number];

/** What every figure says of itself. */
interface Described {
  /** "learning.learned". It stands for this definition: who changes what is counted, or over how many days, gives it another name. */
  readonly name: string;
  readonly block: BlockName;
  /** Verbs on the spine that count. */
  readonly verbs: readonly string[];
  /** The period: days that the figure covers. After as many days without anything new its light goes down. */
  readonly days: number;
  /** "Geleerd" */
  readonly title: () => string;
  /** Where it comes from: "Lessen in Leerhuis". */
  readonly source: () => string;
  /** How it is counted, and what it does not say, in a sentence or two for anyone. */
  readonly explanation: () => string;
}

/** How many people did it in the period, of how many who work there. Nobody is named, and nobody is held against another. */
export interface PeopleCount {
  readonly people: number;
  readonly outOf: number;
}

/** How often it happened in the period. */
export interface EventCount {
  readonly events: number;
}

/** A figure about people: of oneself, and of scopes that hold enough people. */
export interface PeopleIndicator extends Described {
  readonly about: "people";
  /** Whom an activity counts for. */
  readonly personOf: (activity: Activity) => string | null;
  readonly threshold: Threshold;
  /** "12 van de 18 collega's leerden de laatste 30 dagen." */
  readonly evidence: (count: PeopleCount) => string;
  /** "Je rondde de laatste 30 dagen 3 lessen af." */
  readonly ownEvidence: (count: EventCount) => string;
}

/** A figure about the organisation as a whole and nobody in it, so that it needs no threshold. */
export interface OrganisationIndicator extends Described {
  readonly about: "organisation";
  readonly evidence: (count: EventCount) => string;
}

/**
 * Something that a room can honestly count for a building block, from what happens on the activity spine. A room adds one
 * in one file, `indicators.ts`. There is deliberately no weight, no target and no way to add two indicators up: a total
 * mark, or one leader held against another, cannot be expressed (trust 2).
 */
export type Indicator = PeopleIndicator | OrganisationIndicator;
