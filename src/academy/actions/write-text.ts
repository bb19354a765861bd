import { z } from "zod";
import { defineAction, defineRead } from "#platform/action/action.ts";
import { checkbox, id, optionalText } from "#platform/action/input.ts";
import { NotFound } from "#platform/errors/errors.ts";
import { attachFile } from "#platform/files/attach.ts";
import { finishUpload } from "#platform/files/uploads/finish-upload.ts";
import { readMarkup } from "../document/markup/read.ts";
import { readLessonDocument } from "../document/schema.ts";
import { keepBeside, saveDraft, saveOver, showFormAgain } from "../drafting.ts";
import { lessonUse } from "../queries/files.ts";
import { findNewestVersion } from "../queries/versions.ts";
import { holdLesson, seeLesson } from "../subjects.ts";
import { mayChangeLesson } from "./change-lessons.ts";

const lessonNamed = z.object({ trainingId: id(), lessonId: id() });
const document = z.unknown().transform(readLessonDocument);

/** Saves the text of a lesson as its author types. Throws Conflict when somebody else saved after `revision`; `over` keeps theirs. */
export const saveText = defineAction({
  name: "academy.lesson.save-text",
  input: lessonNamed.extend({ revision: z.number().int().min(1), over: z.boolean().default(false), document }),
  find: holdLesson,
  may: mayChangeLesson,
  run: async (acting, input, { lesson }) => {
    if (lesson.kind !== "text") throw new NotFound();
    const content = { kind: "text", document: input.document } as const;
    const save = input.over ? saveOver : saveDraft;
    const { revision, savedAt } = await save(acting, lesson, content, input.revision);
    return { revision, savedAt: savedAt.toISOString() };
  },
});

/** The same from a browser without JavaScript: the text comes with a few marks. */
export const saveMarkup = defineAction({
  name: "academy.lesson.save-markup",
  input: lessonNamed.extend({
    revision: z.coerce.number().int().min(1),
    over: checkbox(),
    text: optionalText(200_000),
  }),
  find: holdLesson,
  may: mayChangeLesson,
  run: async (acting, { trainingId, lessonId, revision, over, text }, { lesson }) => {
    if (lesson.kind !== "text") throw new NotFound();
    const written = readLessonDocument(readMarkup(text ?? ""));
    const save = over ? saveOver : saveDraft;
    await save(acting, lesson, { kind: "text", document: written }, revision).catch(showFormAgain);
    return { trainingId, lessonId };
  },
});

/** Keeps an author's text among the versions when they go on with what somebody else saved meanwhile. */
export const keepText = defineAction({
  name: "academy.lesson.keep-text",
  input: lessonNamed.extend({ document }),
  find: holdLesson,
  may: mayChangeLesson,
  run: async (acting, input, { lesson }) => {
    if (lesson.kind !== "text") throw new NotFound();
    await keepBeside(acting, lesson, { kind: "text", document: input.document });
    return {};
  },
});

/** What the draft holds now, and who wrote it: asked by an editor that was refused. */
export const readText = defineRead({
  name: "academy.lesson.read-text",
  input: lessonNamed,
  find: seeLesson,
  may: mayChangeLesson,
  run: async (acting, { lessonId }) => {
    const { content, revision, changedAt, changedByName } = await findNewestVersion(acting, lessonId);
    if (content.kind !== "text") throw new NotFound();
    return { document: content.document, revision, changedAt: changedAt.toISOString(), changedByName };
  },
});

/** Puts an uploaded picture to use for a lesson, before the text that shows it is saved. */
export const addPicture = defineAction({
  name: "academy.lesson.add-picture",
  input: lessonNamed.extend({ uploadId: z.string().max(100) }),
  find: holdLesson,
  may: mayChangeLesson,
  run: async (acting, { lessonId, uploadId }) => {
    const { id: fileId } = await finishUpload(acting, uploadId, "image");
    const { width, height } = await attachFile(acting, fileId, { kind: lessonUse, id: lessonId });
    return { fileId, width, height };
  },
});
