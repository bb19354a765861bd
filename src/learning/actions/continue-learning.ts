import { z } from "zod";
import { defineRead } from "#platform/action/action.ts";
import { id } from "#platform/action/input.ts";
import { mayPlay } from "../permissions.ts";
import { findOutline } from "../queries/outline.ts";
import { lessonToContinue } from "../rules/path.ts";
import { seeOwnEnrolment } from "../subjects.ts";
import { lessonHref, lessonsOf } from "../views/outline.ts";

/** Where this enrolment goes on: a lesson, the end, or for who left the page of the training. */
export const continueLearning = defineRead({
  name: "learning.continue",
  input: z.object({ enrolmentId: id() }),
  find: seeOwnEnrolment,
  may: mayPlay,
  run: async (acting, { enrolmentId }, { enrolment }): Promise<{ href: string }> => {
    const ofTraining = `/trainingen/${enrolment.trainingId}`;
    if (enrolment.state === "withdrawn") return { href: ofTraining };
    if (enrolment.state === "completed") return { href: `/leren/${enrolmentId}/afgerond` };
    const lesson = lessonToContinue(
      lessonsOf(await findOutline(acting, enrolment.trainingId, enrolmentId)),
      enrolment.lastLessonId,
    );
    return { href: lesson ? lessonHref(enrolmentId, lesson.id) : ofTraining };
  },
});
