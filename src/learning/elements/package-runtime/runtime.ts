import type { Direction, Play, PlayItem } from "../package-contract.ts";

/** What a runtime needs from the frame around it. */
export interface RuntimeEvents {
  /** The content set a value. */
  told(element: string, value: string): void;
  /** The content asked to keep what it told. */
  committed(): void;
  /** This item is to be shown now; null when nothing is. */
  deliver(itemId: string | null): void;
  /** What the learner asked for cannot be, now. */
  refused(): void;
}

/** One standard's way through a course. The application speaks with it through the frame. */
export interface Runtime {
  /** Opens the course: where the learner was, else where it begins. */
  begin(currentItem: string | null): void;
  /** Makes ready for the content of this item, before it opens. */
  load(item: PlayItem): void;
  choose(itemId: string): void;
  step(direction: Direction): void;
  /** Whether there is something to step to, as far as can be told beforehand. */
  canStep(direction: Direction): boolean;
  /** Ends the running content when it did not end itself. */
  finish(): void;
  /** The learner goes away and will come back. */
  suspend(): void;
}

/** The runtime sends nothing, commits nothing by itself and says nothing to the console: the frame around it does all that. */
export const quiet = {
  autocommit: false,
  autoProgress: false,
  lmsCommitUrl: false,
  logLevel: 5,
  onLogMessage: () => {},
} as const;

/** Told when the content begins a session, by which it is known to speak at all. */
export const sessionBegun = "~session";

export type OpenRuntime = (play: Play, events: RuntimeEvents) => Runtime;

/** The values by which an item goes on: what it told since it was opened, over what it began with. */
export class ValueMemory {
  readonly #byItem = new Map<string, Record<string, string>>();

  remember(itemId: string, element: string, value: string): void {
    this.#byItem.set(itemId, { ...this.#byItem.get(itemId), [element]: value });
  }

  valuesOf(item: PlayItem): Record<string, string> {
    const told = this.#byItem.get(item.id);
    return told ? { ...item.values, ...told, ...this.#resuming(item) } : { ...item.values };
  }

  #resuming(item: PlayItem): Record<string, string> {
    return "cmi.core.entry" in item.values ? { "cmi.core.entry": "resume" } : { "cmi.entry": "resume" };
  }
}
