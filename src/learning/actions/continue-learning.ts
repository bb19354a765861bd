import { z } from "zod";
import { defineRead } from "#platform/action/action.ts";
import { id } from "#platform/action/input.ts";
import { mayPlay } from "../permissions.ts";
import { lessonToContinue } from "../rules/path.ts";
import { seeOwnPath } from "../subjects.ts";
import { lessonHref, lessonsOf } from "../views/outline.ts";

/** Where this enrolment goes on: a lesson, the end, or for who left the page of the training. */
export const continueLearning = defineRead({
  name: "learning.continue",
  input: z.object({ enrolmentId: id() }),
  find: seeOwnPath,
  may: mayPlay,
  run: async (_acting, { enrolmentId }, { enrolment, outline }): Promise<{ href: string }> => {
    const ofTraining = `/trainingen/${enrolment.trainingId}`;
    if (enrolment.state === "withdrawn") return { href: ofTraining };
    if (enrolment.state === "completed") return { href: `/leren/${enrolmentId}/afgerond` };
    const lesson = lessonToContinue(lessonsOf(outline), enrolment.lastLessonId);
    return { href: lesson ? lessonHref(enrolmentId, lesson.id) : ofTraining };
  },
});
