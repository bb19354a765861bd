import type { Acting } from "#platform/action/acting.ts";
import { organisationItself } from "#platform/actor.ts";
import { Invalid, NotFound } from "#platform/errors/errors.ts";
import { attachFile } from "#platform/files/attach.ts";
import type { StoredFile } from "#platform/files/file.ts";
import { findFile } from "#platform/files/queries/files.ts";
import * as m from "#messages/academy";
import type { LessonContent } from "./content/contract.ts";
import { findFilesOfLessons, isFileOfTraining, lessonUse } from "./queries/files.ts";
import { filesOfContent } from "./rules/lesson-content.ts";

/**
 * Puts the files of a lesson's content to use for that lesson: its own, what the author brought in, and what another lesson
 * shows (an author copied a part). Any other file of the organisation does not exist here, so that nobody can make a file
 * readable by naming its id. Throws Invalid.
 */
export async function attachLessonFiles(acting: Acting, lessonId: string, content: LessonContent): Promise<void> {
  const fileIds = filesOfContent(content);
  const shared = await findFilesOfLessons(acting, fileIds);
  const asHouse: Acting = { ...acting, actor: organisationItself(acting.actor.organisationId) };
  for (const fileId of fileIds) {
    const file = await attachFile(shared.has(fileId) ? asHouse : acting, fileId, {
      kind: lessonUse,
      id: lessonId,
    }).catch(refuseMissing);
    if (content.kind === "text" && !file.contentType.startsWith("image/"))
      throw new Invalid({ document: m.documentFileNotPicture });
  }
}

function refuseMissing(error: unknown): never {
  if (error instanceof NotFound) throw new Invalid({ document: m.lessonFileMissing });
  throw error;
}

/**
 * A file that some lesson of the training shows, to hand out with `serveFile`; null when there is none. Whether the reader
 * may read the training the caller has asked before.
 */
export async function lessonFile(acting: Acting, trainingId: string, fileId: string): Promise<StoredFile | null> {
  if (!(await isFileOfTraining(acting, trainingId, fileId))) return null;
  return (await findFile(acting, fileId)) ?? null;
}
