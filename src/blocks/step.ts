import type { Acting } from "#platform/action/acting.ts";
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
 * the whole. The first room that has one for a block gives it.
 */
export interface StepSource {
  readonly block: BlockName;
  readonly stepFor: (acting: Acting, scope: Scope) => Promise<NextStep | null>;
}
