import { z } from "zod";
import * as m from "#messages/learning";
import { defineAction } from "#platform/action/action.ts";
import { id } from "#platform/action/input.ts";
import { record } from "#platform/activity/record.ts";
import { Conflict } from "#platform/errors/errors.ts";
import { mayLearn } from "../permissions.ts";
import { updateWithdrawn } from "../queries/enrolments.ts";
import { addToCounts, lockEnrolment } from "../queries/progress.ts";
import { deleteTicketsOf } from "../queries/tickets.ts";
import { seeOwnEnrolment } from "../subjects.ts";

/** Leaves a training that one enrolled in oneself. What was learned stays, and who enrols again begins a new cycle. A course that still stands open somewhere opens nothing more. */
export const withdraw = defineAction({
  name: "learning.withdraw",
  input: z.object({ enrolmentId: id() }),
  find: seeOwnEnrolment,
  may: (actor, { enrolment }) => mayLearn(actor) && enrolment.origin === "self",
  because: m.othersEnrolledYou,
  run: async (acting, { enrolmentId }, { enrolment }) => {
    const locked = await lockEnrolment(acting, enrolmentId);
    if (locked?.state === "completed") throw new Conflict(m.completedAlready);
    if (locked?.state !== "withdrawn") {
      await updateWithdrawn(acting, enrolmentId);
      await deleteTicketsOf(acting, enrolmentId);
      await addToCounts(acting, enrolment.trainingId, -1, 0);
      await record(
        acting,
        "learning.withdrawn",
        { kind: "training", id: enrolment.trainingId },
        { enrolmentId, personId: enrolment.personId },
      );
    }
    return { trainingId: enrolment.trainingId };
  },
});
