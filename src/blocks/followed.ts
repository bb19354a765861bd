import type { Acting } from "#platform/action/acting.ts";
import type { Question } from "#platform/db/question.ts";

/** What somebody can follow, to read of it in their home feed. */
export const followedKinds = ["training", "unit", "person"] as const;
export type FollowedKind = (typeof followedKinds)[number];

export interface Followed {
  readonly kind: FollowedKind;
  readonly id: string;
}

export interface FollowedSubject {
  readonly id: string;
  readonly name: string;
  readonly href: string;
}

/** How a room names what is followed: those that the reader may see now. Who follows what is for nobody else. */
export interface FollowedSource {
  readonly kind: FollowedKind;
  readonly named: (acting: Acting, ids: readonly string[]) => Question<readonly FollowedSubject[]>;
}
