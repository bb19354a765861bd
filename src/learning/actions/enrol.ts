import { z } from "zod";
import * as m from "#messages/learning";
import { defineAction } from "#platform/action/action.ts";
import { id } from "#platform/action/input.ts";
import { Conflict } from "#platform/errors/errors.ts";
import { enrolPeople } from "../enrol-people.ts";
import { mayEnrolOneself, mayLearn } from "../permissions.ts";
import { findOwnLatest } from "../queries/enrolments.ts";
import { seeTraining } from "../subjects.ts";

/** Enrols the reader. Who is enrolled already, or clicks twice, gets the enrolment that there is. */
export const enrol = defineAction({
  name: "learning.enrol",
  input: z.object({ trainingId: id() }),
  find: seeTraining,
  may: (actor, training) => mayEnrolOneself(actor, training) || (training.own !== null && mayLearn(actor)),
  because: m.onlyByInvitation,
  run: async (acting, { trainingId }, training) => {
    if (training.own) return { enrolmentId: training.own.id };
    const personId = acting.actor.personId ?? "";
    const [made] = await enrolPeople(acting, {
      trainingId,
      personIds: [personId],
      origin: "self",
      dueOn: null,
      batchId: null,
      completedBefore: "pass over",
    });
    const enrolmentId = made?.id ?? (await findOwnLatest(acting, trainingId))?.id;
    if (!enrolmentId) throw new Conflict(m.cannotEnrolNow);
    return { enrolmentId };
  },
});
