import { z } from "zod";
import { defineRead, nothingYet } from "#platform/action/action.ts";
import { mayLearn } from "../permissions.ts";
import { findOwnTrainings } from "../queries/own-learning.ts";
import { type OwnLearningView, ownLearningView } from "../views/own-learning.ts";

const most = 100;

/** What the reader is busy with, was enrolled in, and finished. */
export const readOwnLearning = defineRead({
  name: "learning.own",
  input: z.object({}),
  find: nothingYet,
  may: mayLearn,
  run: async (acting): Promise<OwnLearningView> =>
    ownLearningView(
      await findOwnTrainings(acting, ["enrolled", "started"], most),
      await findOwnTrainings(acting, ["completed"], most),
      acting,
    ),
});
