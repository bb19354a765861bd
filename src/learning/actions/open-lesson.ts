import { z } from "zod";
import { defineAction } from "#platform/action/action.ts";
import { id } from "#platform/action/input.ts";
import { applyLessonResult } from "../apply-result.ts";
import { mayPlay } from "../permissions.ts";
import { findOutline } from "../queries/outline.ts";
import { seeOwnLesson } from "../subjects.ts";
import { lessonsOf } from "../views/outline.ts";

/** Notes that the learner is in this lesson now. Says when it is no lesson of theirs any more, or they left the training. */
export const openLesson = defineAction({
  name: "learning.lesson.open",
  input: z.object({ enrolmentId: id(), lessonId: id() }),
  find: seeOwnLesson,
  may: mayPlay,
  run: async (
    acting,
    { enrolmentId, lessonId },
    { enrolment },
  ): Promise<{ state: "open" | "removed" | "withdrawn" }> => {
    if (enrolment.state === "withdrawn") return { state: "withdrawn" };
    const lesson = lessonsOf(await findOutline(acting, enrolment.trainingId, enrolmentId)).find(
      ({ id: each }) => each === lessonId,
    );
    if (!lesson) return { state: "removed" };
    const isNews = lesson.state === "not_started" || enrolment.lastLessonId !== lessonId;
    if (isNews && enrolment.state !== "completed")
      await applyLessonResult(acting, {
        enrolmentId,
        lessonId,
        state: lesson.state === "failed" ? "failed" : "started",
      });
    return { state: "open" };
  },
});
