import { z } from "zod";
import { defineAction } from "#platform/action/action.ts";
import { id } from "#platform/action/input.ts";
import { applyLessonResult } from "../apply-result.ts";
import { mayPlay } from "../permissions.ts";
import { seeOwnPath } from "../subjects.ts";
import { lessonsOf } from "../views/outline.ts";

const longestMedium = 7 * 24 * 3600;

/** A sign of life from an open lesson, with where the learner is in its video or recording. Counts the time by this clock. */
export const keepPresence = defineAction({
  name: "learning.lesson.presence",
  input: z.object({ enrolmentId: id(), lessonId: id(), seconds: z.number().min(0).max(longestMedium).optional() }),
  find: seeOwnPath,
  may: mayPlay,
  run: async (
    acting,
    { enrolmentId, lessonId, seconds },
    { enrolment, outline },
  ): Promise<{ kept: boolean; savedAt: string }> => {
    const savedAt = acting.now.toISOString();
    const lesson = lessonsOf(outline).find(({ id: each }) => each === lessonId);
    if (enrolment.state === "withdrawn" || !lesson || lesson.kind === "package") return { kept: false, savedAt };
    const place = seconds === undefined ? undefined : { seconds };
    await applyLessonResult(acting, { enrolmentId, lessonId, state: "started", addSeconds: "since last seen", place });
    return { kept: true, savedAt };
  },
});
