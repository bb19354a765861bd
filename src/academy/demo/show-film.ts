import { createReadStream, readFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import type { Acting } from "#platform/action/acting.ts";
import { organisationItself } from "#platform/actor.ts";
import { attachFile } from "#platform/files/attach.ts";
import type { Purpose } from "#platform/files/purposes.ts";
import { storeFile } from "#platform/files/store-file.ts";
import { root } from "#platform/root.ts";
import { replaceDraft } from "../drafting.ts";
import { lessonUse } from "../queries/files.ts";
import { lockLesson } from "../queries/lessons.ts";

/** The films of `films/`, each with its captions and the picture that stands there before it plays. */
export type FilmName = "lifting";

/** Puts a film into a lesson with all that somebody needs who cannot see or hear it. */
export async function showFilm(acting: Acting, lessonId: string, film: FilmName): Promise<void> {
  const itself = { ...acting, actor: organisationItself(acting.actor.organisationId) };
  const store = async (ending: string, purpose: Purpose): Promise<string> => {
    const name = `${film}.${ending}`;
    const bytes = createReadStream(pathOf(name));
    const { id } = await storeFile(itself, { bytes: Readable.from(bytes), name, purpose });
    await attachFile(itself, id, { kind: lessonUse, id: lessonId });
    return id;
  };
  const lesson = await lockLesson(acting, lessonId);
  if (!lesson) throw new Error("A film is shown in a lesson that is there.");
  await replaceDraft(acting, lesson, {
    kind: "media",
    medium: "video",
    speech: "written",
    fileId: await store("mp4", "video"),
    captionsFileId: await store("vtt", "captions"),
    posterFileId: await store("png", "image"),
    transcript: transcriptOf(readFileSync(pathOf(`${film}.vtt`), "utf8")),
  });
}

const pathOf = (name: string): string => join(root, "src/academy/demo/films", name);

/** The words of captions, a line for each cue. */
export const transcriptOf = (captions: string): string =>
  captions
    .split(/\n\n+/)
    .slice(1)
    .map((cue) => cue.split("\n").slice(1).join(" ").trim())
    .join("\n");
