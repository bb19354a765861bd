import type { Activity } from "#platform/activity/distribute.ts";
import type { Acting } from "#platform/action/acting.ts";

/** All that the home feed is about (mission 5): somebody or something grew, knowledge was shared, colleagues learned. */
export const storyKinds = ["growth", "knowledge", "learning"] as const;
export type StoryKind = (typeof storyKinds)[number];

/** Something that happened, as it is kept for the feed: of the same subject only the latest. */
export interface Story {
  /** "learning.renewed" */
  readonly source: string;
  readonly subjectId: string;
  readonly at: Date;
}

/** A story in the words of its reader. */
export interface ToldStory {
  readonly text: string;
  readonly href: string;
  /** "Je volgt Thomas Mulder", when that is why it is told. */
  readonly because?: string | undefined;
}

/**
 * What a room has for the feed. Stories for everybody name nobody; what is about one person is told to that person alone,
 * straight from the spine.
 */
export interface StorySource {
  readonly name: string;
  readonly kind: StoryKind;
  readonly verbs: readonly string[];
  readonly audience: "everybody" | "oneself";
  readonly subjectOf: (activity: Pick<Activity, "object">) => string;
}

/** A room's stories: asks at reading what this reader may see now, and leaves out the rest. */
export interface StoryTeller {
  readonly sources: readonly StorySource[];
  readonly tell: (acting: Acting, stories: readonly Story[]) => Promise<readonly (ToldStory | null)[]>;
}
