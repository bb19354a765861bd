import { z } from "zod";
import * as m from "#messages/learning";
import { defineAction } from "#platform/action/action.ts";
import { id } from "#platform/action/input.ts";
import { Conflict } from "#platform/errors/errors.ts";
import { enrolPeople } from "../enrol-people.ts";
import { mayLearn } from "../permissions.ts";
import { findOwnLatest } from "../queries/enrolments.ts";
import { seeTraining } from "../subjects.ts";

/** Begins a new cycle of a completed training. What was done before stays, with its certificate. */
export const learnAgain = defineAction({
  name: "learning.again",
  input: z.object({ trainingId: id() }),
  find: seeTraining,
  may: (actor, training) => mayLearn(actor) && training.own !== null,
  run: async (acting, { trainingId }, training) => {
    if (training.state !== "published") throw new Conflict(m.trainingLeftCatalogue);
    await enrolPeople(acting, {
      trainingId,
      personIds: [acting.actor.personId ?? ""],
      origin: "self",
      dueOn: null,
      batchId: null,
      completedBefore: "again",
    });
    const latest = await findOwnLatest(acting, trainingId);
    if (!latest || latest.state === "completed") throw new Conflict(m.cannotEnrolNow);
    return { enrolmentId: latest.id };
  },
});
