import type { FollowedSource } from "#blocks";
import { question } from "#platform/db/question.ts";
import { trainingsToFollow } from "./queries/stories.ts";

/** Trainings by their title: those in the catalogue, and those that one took part in. */
export const followedTrainings: FollowedSource = {
  kind: "training",
  named: (acting, ids) => question(trainingsToFollow(acting, ids), (rows) => rows),
};
