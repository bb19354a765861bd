import { z } from "zod";
import { answerFollow, followAnswer } from "#people";
import { defineAction } from "#platform/action/action.ts";
import { id } from "#platform/action/input.ts";
import { mayLearn } from "../permissions.ts";
import { seeTraining } from "../subjects.ts";

/** Follows a training that one may see: what becomes new in it, and how many colleagues completed it. */
export const followTraining = defineAction({
  name: "learning.follow-training",
  input: z.object({ trainingId: id(), answer: followAnswer }),
  find: seeTraining,
  may: mayLearn,
  run: async (acting, { trainingId, answer }) => {
    await answerFollow(acting, { kind: "training", id: trainingId }, answer);
    return { trainingId };
  },
});
