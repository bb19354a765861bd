import { z } from "zod";
import { showVersion } from "#academy";
import type { Acting } from "#platform/action/acting.ts";
import { defineRead } from "#platform/action/action.ts";
import { id } from "#platform/action/input.ts";
import { NotFound } from "#platform/errors/errors.ts";
import { contentAddress } from "../content/address.ts";
import { mayPlay } from "../permissions.ts";
import { findLatestOpened } from "../queries/attempts.ts";
import { neighboursOf } from "../rules/path.ts";
import { type OwnPath, seeOwnLesson } from "../subjects.ts";
import { secondsIn } from "../rules/place.ts";
import { isSilent } from "../rules/silence.ts";
import { lessonsOf, type OutlineLesson, outlineSections } from "../views/outline.ts";
import { type LessonView, lessonNeighbour } from "../views/lesson.ts";

/** A lesson as its learner reads it, without saying that they are in it: a browser fetches it in advance. */
export const readLesson = defineRead({
  name: "learning.lesson",
  input: z.object({ enrolmentId: id(), lessonId: id() }),
  find: seeOwnLesson,
  may: mayPlay,
  run: (acting, _input, own): Promise<LessonView> => {
    if (!own.lesson || own.enrolment.state === "withdrawn") throw new NotFound();
    return lessonFor(acting, own, own.lesson);
  },
});

/** What a learner finds in a lesson of their path: the version that is published now. */
export async function lessonFor(
  acting: Acting,
  { enrolment, training, outline }: OwnPath,
  lesson: OutlineLesson,
): Promise<LessonView> {
  const { id: enrolmentId, progress } = enrolment;
  const [shown, latest] = await Promise.all([
    showVersion(acting, lesson.versionId),
    lesson.kind === "package" ? findLatestOpened(acting, enrolmentId, lesson.id) : null,
  ]);
  if (!shown) throw new NotFound();
  const lessons = lessonsOf(outline);
  const { previous, next, position } = neighboursOf(lessons, lesson.id);
  const { id: lessonId, title, kind, required, state } = lesson;
  const known = enrolment.lessons[lessonId];
  return {
    enrolmentId,
    training: { id: training.id, title: training.title, locale: training.locale },
    lesson: { id: lessonId, title, kind, required, state, toldByLearner: known?.toldByLearner ?? false },
    shown,
    position,
    lessonCount: lessons.length,
    progress,
    previous: lessonNeighbour(enrolmentId, previous),
    next: lessonNeighbour(enrolmentId, next),
    sections: outlineSections(outline, enrolmentId),
    resumeAt: secondsIn(known?.place),
    hasContentHost: contentAddress() !== null,
    isSilent: latest !== null && isSilent(latest),
  };
}
