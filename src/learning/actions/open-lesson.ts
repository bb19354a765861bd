import { z } from "zod";
import { defineAction } from "#platform/action/action.ts";
import { id } from "#platform/action/input.ts";
import { type Applied, applyLessonResult } from "../apply-result.ts";
import { mayPlay } from "../permissions.ts";
import { type OwnLesson, type OwnPath, seeOwnLesson } from "../subjects.ts";
import type { LessonView } from "../views/lesson.ts";
import { outlineFor, type OutlineLesson } from "../views/outline.ts";
import { lessonFor } from "./read-lesson.ts";

/** A lesson that was opened, or why there is none to open: it was taken out, or its learner left the training. */
export type OpenedLesson =
  | { readonly state: "open"; readonly view: LessonView }
  | { readonly state: "removed" | "withdrawn" };

/** The lesson as its learner reads it, who is in it from now on. */
export const openLesson = defineAction({
  name: "learning.lesson.open",
  input: z.object({ enrolmentId: id(), lessonId: id() }),
  find: seeOwnLesson,
  may: mayPlay,
  run: async (acting, { enrolmentId, lessonId }, own): Promise<OpenedLesson> => {
    const { enrolment, lesson } = own;
    if (enrolment.state === "withdrawn") return { state: "withdrawn" };
    if (!lesson) return { state: "removed" };
    const isNews = lesson.state === "not_started" || enrolment.lastLessonId !== lessonId;
    if (!isNews || enrolment.state === "completed")
      return { state: "open", view: await lessonFor(acting, own, lesson) };
    const state = lesson.state === "failed" ? "failed" : "started";
    const applied = await applyLessonResult(acting, { enrolmentId, lessonId, state });
    return { state: "open", view: await lessonFor(acting, ...opened(own, lesson, applied)) };
  },
});

/** Where the learner is now. */
function opened(own: OwnLesson, lesson: OutlineLesson, { lessonState, progress }: Applied): [OwnPath, OutlineLesson] {
  const here = { toldByLearner: false, place: null, ...own.enrolment.lessons[lesson.id], state: lessonState };
  const enrolment = { ...own.enrolment, progress, lessons: { ...own.enrolment.lessons, [lesson.id]: here } };
  return [
    { ...own, enrolment, outline: outlineFor(own.outline, enrolment) },
    { ...lesson, state: lessonState },
  ];
}
