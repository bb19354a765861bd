import { z } from "zod";
import { defineAction } from "#platform/action/action.ts";
import type { Acting } from "#platform/action/acting.ts";
import { checkbox, id, optionalText } from "#platform/action/input.ts";
import { NotFound } from "#platform/errors/errors.ts";
import type { Purpose } from "#platform/files/purposes.ts";
import { finishUpload } from "#platform/files/uploads/finish-upload.ts";
import { takeCaptions } from "../captions/take-captions.ts";
import { type ContentByKind, type LessonContent, type LessonKind, speechKinds } from "../content/contract.ts";
import { saveDraft, saveOver, showFormAgain } from "../drafting.ts";
import { findNewestVersion } from "../queries/versions.ts";
import { type AuthoredLesson, holdLesson } from "../subjects.ts";
import { mayChangeLesson } from "./change-lessons.ts";

/** Every save says which revision of the lesson its author started from. */
const saving = z.object({
  trainingId: id(),
  lessonId: id(),
  revision: z.coerce.number().int().min(1),
  over: checkbox(),
});

const upload = z.string().max(100).optional();

/** A picture with what it tells. A picture that is not sent again stays. */
export const saveImage = defineAction({
  name: "academy.lesson.save-image",
  input: saving.extend({
    image: upload,
    alternativeText: optionalText(1000),
    decorative: checkbox(),
    caption: optionalText(2000),
  }),
  find: holdLesson,
  may: mayChangeLesson,
  run: async (acting, input, subject) => {
    const before = await contentBefore(acting, subject, "image");
    return save(acting, subject, input, {
      kind: "image",
      fileId: (await uploaded(acting, input.image, "image")) ?? before.fileId,
      alternativeText: input.decorative ? "" : (input.alternativeText ?? ""),
      decorative: input.decorative,
      caption: input.caption,
    });
  },
});

/** A video or a recording, with what somebody needs who cannot hear it. */
export const saveMedia = defineAction({
  name: "academy.lesson.save-media",
  input: saving.extend({
    video: upload,
    audio: upload,
    captions: upload,
    removeCaptions: checkbox(),
    poster: upload,
    removePoster: checkbox(),
    speech: z.enum(speechKinds),
    transcript: optionalText(200_000),
  }),
  find: holdLesson,
  may: mayChangeLesson,
  run: async (acting, input, subject) => {
    const before = await contentBefore(acting, subject, "media");
    const captions = input.captions ? (await takeCaptions(acting, input.captions)).id : null;
    return save(acting, subject, input, {
      kind: "media",
      medium: before.medium,
      fileId: (await uploaded(acting, input[before.medium], before.medium)) ?? before.fileId,
      speech: input.speech,
      captionsFileId: captions ?? (input.removeCaptions ? null : before.captionsFileId),
      posterFileId:
        (await uploaded(acting, input.poster, "image")) ?? (input.removePoster ? null : before.posterFileId),
      transcript: input.transcript,
    });
  },
});

/** A file to take along, with a word about what it is for. */
export const saveFile = defineAction({
  name: "academy.lesson.save-file",
  input: saving.extend({ file: upload, description: optionalText(2000) }),
  find: holdLesson,
  may: mayChangeLesson,
  run: async (acting, { file, description, ...input }, subject) => {
    const before = await contentBefore(acting, subject, "file");
    const fileId = (await uploaded(acting, file, "document")) ?? before.fileId;
    return save(acting, subject, input, { kind: "file", fileId, description });
  },
});

type Saving = Pick<z.output<typeof saving>, "revision" | "over">;

async function save(
  acting: Acting,
  { training, lesson }: AuthoredLesson,
  { revision, over }: Saving,
  content: LessonContent,
) {
  const saved = over ? saveOver(acting, lesson, content, revision) : saveDraft(acting, lesson, content, revision);
  return { trainingId: training.id, lessonId: lesson.id, ...(await saved.catch(showFormAgain)) };
}

const uploaded = async (acting: Acting, uploadId: string | undefined, purpose: Purpose): Promise<string | null> =>
  uploadId ? (await finishUpload(acting, uploadId, purpose)).id : null;

/** A lesson of another kind has no such form. */
async function contentBefore<Kind extends LessonKind>(
  acting: Acting,
  { lesson }: AuthoredLesson,
  kind: Kind,
): Promise<ContentByKind[Kind]> {
  const { content } = await findNewestVersion(acting, lesson.id);
  if (!isOfKind(content, kind)) throw new NotFound();
  return content;
}

const isOfKind = <Kind extends LessonKind>(
  content: LessonContent,
  kind: Kind,
): content is LessonContent & { readonly kind: Kind } & ContentByKind[Kind] => content.kind === kind;
