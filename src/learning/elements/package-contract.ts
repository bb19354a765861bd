/**
 * What the application, the player's frame on the content host, and the server say to each other about a course package.
 * Both sides of a message check the other's origin.
 */

export type Standard = "scorm-1.2" | "scorm-2004";

/** An item of the table of contents as it is played. */
export interface PlayItem {
  readonly id: string;
  readonly title: string;
  readonly visible: boolean;
  /** How deep it stands in the table of contents, from 0. */
  readonly depth: number;
  /** Where it opens, relative to the package; null for a heading. */
  readonly address: string | null;
  /** A SCO speaks with the runtime; an asset only has to be shown. */
  readonly kind: "sco" | "asset" | null;
  /** False when the package lets nobody choose it: it opens in its turn. */
  readonly choosable: boolean;
  readonly hideLmsUi: readonly string[];
  /** Data model element → value to begin with: the manifest's, what was told before, and how it is entered. */
  readonly values: Readonly<Record<string, string>>;
  readonly state: ItemState;
}

export type ItemState = "not_started" | "started" | "completed" | "failed";

/** All that the frame needs to play. */
export interface Play extends Course {
  /** Names the journal of this visit: everything that is told in it is numbered from 1. */
  readonly journalId: string;
}

export interface Course {
  readonly attemptId: string;
  readonly standard: Standard;
  readonly title: string;
  readonly items: readonly PlayItem[];
  /** The item to open; null lets the package decide. */
  readonly currentItem: string | null;
  /** SCORM 2004: the activity tree for the runtime, and its state to go on from. */
  readonly activityTree: unknown;
  readonly sequencing: string | null;
}

/** The answer to opening an attempt. */
export interface OpenedAttempt extends Course {
  /** The player's frame on the content host. */
  readonly frameUrl: string;
  /** Journal → how far it was applied: what the course is opened with holds all of that. */
  readonly applied: Readonly<Record<string, number>>;
  /** Names this tab to the server. */
  readonly openedBy: string;
}

/**
 * One thing that the content told. The element "~item" tells which item opened, "~session" that its content began to speak,
 * "~sequencing" the runtime's own state.
 */
export interface JournalEntry {
  readonly sequence: number;
  readonly item: string;
  readonly element: string;
  readonly value: string;
}

/** What the browser sends: a stretch of its journal, in order, and whether somebody is there. */
export interface JournalBatch {
  readonly journalId: string;
  readonly openedBy: string | null;
  readonly present: boolean;
  readonly entries: readonly JournalEntry[];
}

export interface JournalReceipt {
  /** Everything up to this sequence is kept; the browser may forget it. */
  readonly appliedUntil: number;
  /** ISO instant. */
  readonly savedAt: string;
  readonly states: Readonly<Record<string, ItemState>>;
  /** Another tab or device opened this attempt after us. */
  readonly superseded: boolean;
  readonly outcome: LessonOutcome;
}

/** What the attempt comes to as the server has it. */
export interface LessonOutcome {
  readonly state: "started" | "completed" | "failed";
  /** 0 to 100; null when the content gave none. */
  readonly score: number | null;
  /** It was opened, and never spoke with the runtime. */
  readonly isSilent: boolean;
}

export type Direction = "continue" | "previous";

export type ToFrame =
  | { readonly type: "play"; readonly play: Play }
  | { readonly type: "choose"; readonly item: string }
  | { readonly type: "step"; readonly direction: Direction }
  /** The server has everything up to here. */
  | { readonly type: "kept"; readonly until: number }
  /** The page's own journal has what these visits left behind. */
  | { readonly type: "taken"; readonly journalIds: readonly string[] };

export type FromFrame =
  /** The frame can play; and what earlier visits to this attempt could only leave behind, as they went away. */
  | { readonly type: "ready"; readonly left: readonly Farewell[] }
  | { readonly type: "told"; readonly entry: JournalEntry }
  | { readonly type: "commit" }
  | { readonly type: "opened"; readonly item: string }
  | { readonly type: "waiting" }
  /** The package allows no step in this direction, or not to this item, now. */
  | { readonly type: "refused" }
  | { readonly type: "steps"; readonly possible: Readonly<Record<Direction, boolean>> }
  | { readonly type: "stirred" }
  /** Without a network this item does not open. It will by itself when there is one. */
  | { readonly type: "unreachable" }
  /** The ticket no longer opens the package: the content said goodbye, and needs a new one. */
  | { readonly type: "closed" };

/** What the frame sends and keeps by itself as it goes away, when nobody can be told any more. */
export type Farewell = Pick<JournalBatch, "journalId" | "entries">;

/** Characters of one value; the runtime allows content 64,000, its own state may be longer. */
export const longestTold = 350_000;
export const mostEntriesInBatch = 2000;
/** Characters of one batch as JSON: well below what the endpoint accepts. */
export const largestBatch = 400_000;
/** Bytes of a farewell: browsers send no more than 64 KiB for a page that is gone. */
export const largestFarewell = 60_000;
