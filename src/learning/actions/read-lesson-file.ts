import { z } from "zod";
import { lessonFile } from "#academy";
import { defineRead } from "#platform/action/action.ts";
import { id } from "#platform/action/input.ts";
import { NotFound } from "#platform/errors/errors.ts";
import { mayPlay } from "../permissions.ts";
import { seeOwnEnrolment } from "../subjects.ts";

/** A file of a lesson, for who learns the training now or learned it. */
export const readLessonFile = defineRead({
  name: "learning.lesson.file",
  input: z.object({ enrolmentId: id(), fileId: id() }),
  find: async (acting, { enrolmentId }) => {
    const own = await seeOwnEnrolment(acting, { enrolmentId });
    return own?.enrolment.state === "withdrawn" ? null : own;
  },
  may: mayPlay,
  run: async (acting, { fileId }, { training }) => {
    const file = await lessonFile(acting, training.id, fileId);
    if (!file) throw new NotFound();
    return file;
  },
});
