import type { Activity } from "#platform/activity/distribute.ts";
import type { Acting } from "#platform/action/acting.ts";
import type { BlockName } from "./block.ts";

/** Whose house it is: one person's own, or that of all people in some units (a team, a unit with all below it, everybody). */
export type Scope =
  | { readonly kind: "person"; readonly personId: string }
  | { readonly kind: "unit"; readonly unitId: string; readonly name: string }
  | { readonly kind: "organisation" };

/** What was counted in a scope over the indicator's period. */
export interface Count {
  /** How often it happened. */
  readonly events: number;
  /** How many different people it happened to. */
  readonly people: number;
  /** How many people are in the scope now. */
  readonly outOf: number;
  /** The same figures over the period before. */
  readonly before: { readonly events: number; readonly people: number };
}

/**
 * Something that a room can honestly count for a building block, from what happens on the activity spine. A room adds one
 * in one file. There is deliberately no weight, no target and no way to add two indicators up: a total mark, or one leader
 * held against another, cannot be expressed (trust 2).
 */
export interface Indicator {
  /** "learning.learned" */
  readonly name: string;
  readonly block: BlockName;
  /** Verbs on the spine that count. */
  readonly verbs: readonly string[];
  /** Whom an activity counts for; left out when it concerns the whole organisation and nobody in particular. */
  readonly personOf?: (activity: Activity) => string | null;
  /** Days that the figure covers; after this many days without anything new its light goes down. */
  readonly days: number;
  /** Fewest people in a scope for which the figure is shown to others than the person (trust 4). */
  readonly threshold: number;
  /** "Geleerd" */
  readonly title: () => string;
  /** The evidence in words: "12 van de 18 collega's leerden de laatste 30 dagen". */
  readonly evidence: (count: Count, scope: Scope) => string;
  /** How it is counted, in a sentence or two for anyone. */
  readonly explanation: () => string;
}

/** The one next thing that this person can do in a block, with its reason. */
export interface NextStep {
  readonly text: string;
  readonly href: string;
}

/** A room's answer to "what can I do here now": the first room that has one for a block gives it. */
export interface StepSource {
  readonly block: BlockName;
  readonly stepFor: (acting: Acting) => Promise<NextStep | null>;
}
