import type { Acting } from "#platform/action/acting.ts";
import type { Question } from "#platform/db/question.ts";
import type { BlockName } from "./block.ts";
import type { Scope } from "./scope.ts";

/** The one next thing that this reader can do for a block. */
export interface NextStep {
  /** "Ga verder met “Veilig tillen”" */
  readonly text: string;
  /** Why this one, for this person now: "Je was er op 3 november mee bezig." */
  readonly reason: string;
  readonly href: string;
}

/**
 * A room's answer to "what can I do here now", for whose house the reader looks at: their own, that of people they lead, or
 * the whole. It is a question to the database, so that all rooms are asked at once; null where this room never has one. The
 * first room that has a step for a block gives it.
 */
export interface StepSource {
  readonly block: BlockName;
  readonly stepFor: (acting: Acting, scope: Scope) => Question<NextStep | null> | null;
}
