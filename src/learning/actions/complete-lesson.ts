import { z } from "zod";
import * as m from "#messages/learning";
import { defineAction } from "#platform/action/action.ts";
import { id } from "#platform/action/input.ts";
import { Conflict } from "#platform/errors/errors.ts";
import { applyLessonResult } from "../apply-result.ts";
import { mayPlay } from "../permissions.ts";
import { findLatestOpened } from "../queries/attempts.ts";
import { neighboursOf } from "../rules/path.ts";
import { isSilent } from "../rules/silence.ts";
import { seeOwnLesson } from "../subjects.ts";
import { lessonHref, lessonsOf } from "../views/outline.ts";

/** "Klaar, volgende": the learner says that a lesson is done. A course package says so itself, unless it never says anything. */
export const completeLesson = defineAction({
  name: "learning.lesson.complete",
  input: z.object({ enrolmentId: id(), lessonId: id() }),
  find: seeOwnLesson,
  may: mayPlay,
  run: async (
    acting,
    { enrolmentId, lessonId },
    { enrolment, outline, lesson },
  ): Promise<{ href: string; completedTraining: boolean }> => {
    if (enrolment.state === "withdrawn") throw new Conflict(m.youLeftTraining);
    if (!lesson) return { href: `/leren/${enrolmentId}`, completedTraining: false };
    const isPackage = lesson.kind === "package";
    if (isPackage && !isSilent(await findLatestOpened(acting, enrolmentId, lessonId)))
      throw new Conflict(m.packageCompletesItself);
    const { completedTraining } = await applyLessonResult(acting, {
      enrolmentId,
      lessonId,
      state: "completed",
      toldByLearner: isPackage,
      addSeconds: "since last seen",
    });
    const { next } = neighboursOf(lessonsOf(outline), lessonId);
    const href = completedTraining
      ? `/leren/${enrolmentId}/afgerond`
      : next
        ? lessonHref(enrolmentId, next.id)
        : `/leren/${enrolmentId}`;
    return { href, completedTraining };
  },
});
