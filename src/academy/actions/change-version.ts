import { z } from "zod";
import { defineAction } from "#platform/action/action.ts";
import { id } from "#platform/action/input.ts";
import { audit } from "#platform/audit/audit.ts";
import { Conflict, NotFound } from "#platform/errors/errors.ts";
import * as m from "#messages/academy";
import { replaceDraft } from "../drafting.ts";
import { updateChanged } from "../queries/trainings.ts";
import { findNewestVersion, findVersion, publishDrafts } from "../queries/versions.ts";
import { gapsIn } from "../rules/lesson-content.ts";
import { holdLesson } from "../subjects.ts";
import { mayChangeLesson } from "./change-lessons.ts";

const lessonNamed = z.object({ trainingId: id(), lessonId: id() });

/** Gives learners the lesson as it is now, when its training is published; else it will be there when it is. */
export const publishLesson = defineAction({
  name: "academy.lesson.publish",
  input: lessonNamed,
  find: holdLesson,
  may: mayChangeLesson,
  run: async (acting, { trainingId, lessonId }) => {
    const { content, number } = await findNewestVersion(acting, lessonId);
    if (gapsIn(content).length > 0) throw new Conflict(m.lessonNotFinished);
    await publishDrafts(acting, [lessonId]);
    await updateChanged(acting, trainingId);
    await audit(acting, { action: "academy.lesson.published", subjectId: lessonId, details: { trainingId, number } });
    return { trainingId, lessonId };
  },
});

/** Makes an earlier version the draft. What the draft held is kept among the versions. */
export const restoreVersion = defineAction({
  name: "academy.lesson.restore-version",
  input: lessonNamed.extend({ versionId: id() }),
  find: holdLesson,
  may: mayChangeLesson,
  run: async (acting, { trainingId, lessonId, versionId }, { lesson }) => {
    const version = await findVersion(acting, lessonId, versionId);
    if (!version) throw new NotFound();
    await replaceDraft(acting, lesson, version.content);
    await audit(acting, {
      action: "academy.lesson.version-restored",
      subjectId: lessonId,
      details: { trainingId, number: version.number },
    });
    return { trainingId, lessonId, number: version.number };
  },
});
