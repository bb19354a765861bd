import { z } from "zod";
import { lessonContent, showLesson } from "#academy";
import { defineRead } from "#platform/action/action.ts";
import { id } from "#platform/action/input.ts";
import { NotFound } from "#platform/errors/errors.ts";
import { contentAddress } from "../content/address.ts";
import { mayPlay } from "../permissions.ts";
import { findLatestOpened } from "../queries/attempts.ts";
import { findOutline, findPresence } from "../queries/outline.ts";
import { neighboursOf } from "../rules/path.ts";
import { seeOwnEnrolment } from "../subjects.ts";
import { secondsIn } from "../rules/place.ts";
import { isSilent } from "../rules/silence.ts";
import { lessonsOf, outlineSections } from "../views/outline.ts";
import { type LessonView, lessonNeighbour } from "../views/lesson.ts";

/** A lesson as its learner reads it: the version that is published now. */
export const readLesson = defineRead({
  name: "learning.lesson",
  input: z.object({ enrolmentId: id(), lessonId: id() }),
  find: seeOwnEnrolment,
  may: mayPlay,
  run: async (acting, { enrolmentId, lessonId }, { enrolment, training }): Promise<LessonView> => {
    const outline = await findOutline(acting, training.id, enrolmentId);
    const lessons = lessonsOf(outline);
    const lesson = lessons.find(({ id: each }) => each === lessonId);
    if (!lesson || enrolment.state === "withdrawn") throw new NotFound();
    const [content, presence, latest] = await Promise.all([
      lessonContent(acting.db, acting.actor.organisationId, lesson.versionId),
      findPresence(acting, enrolmentId, lessonId),
      lesson.kind === "package" ? findLatestOpened(acting, enrolmentId, lessonId) : null,
    ]);
    if (!content) throw new NotFound();
    const { previous, next, position } = neighboursOf(lessons, lessonId);
    return {
      enrolmentId,
      training: { id: training.id, title: training.title, locale: training.locale },
      lesson: {
        id: lesson.id,
        title: lesson.title,
        kind: lesson.kind,
        required: lesson.required,
        state: lesson.state,
        toldByLearner: presence?.toldByLearner ?? false,
      },
      shown: await showLesson(acting, content),
      position,
      lessonCount: lessons.length,
      progress: enrolment.progress,
      previous: lessonNeighbour(enrolmentId, previous),
      next: lessonNeighbour(enrolmentId, next),
      sections: outlineSections(outline, enrolmentId),
      resumeAt: secondsIn(presence?.place),
      hasContentHost: contentAddress() !== null,
      isSilent: latest !== null && isSilent(latest),
    };
  },
});
