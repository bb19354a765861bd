export { type BlockName, blockNames } from "./block.ts";
export {
  type Followed,
  type FollowedKind,
  followedKinds,
  type FollowedSource,
  type FollowedSubject,
} from "./followed.ts";
export {
  type EventCount,
  type Indicator,
  type OrganisationIndicator,
  type PeopleCount,
  type PeopleIndicator,
  type Threshold,
  thresholds,
} from "./indicator.ts";
export { type Layer, layers, type PileMeasure, type Share } from "./pile.ts";
export type { Scope } from "./scope.ts";
export type { NextStep, StepSource } from "./step.ts";
export { type Story, type StoryKind, storyKinds, type StorySource, type StoryTeller, type ToldStory } from "./story.ts";
