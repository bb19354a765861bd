import type { LessonEditorView } from "../views/lesson-editor.ts";

export const lessonPath = ({ training, lesson }: Pick<LessonEditorView, "training" | "lesson">): string =>
  `/trainingen/${training.id}/lessen/${lesson.id}`;

/** Where an author fetches a file of a lesson, a picture in a smaller width where one is given. */
export const authorFileHref =
  (trainingId: string) =>
  (fileId: string, width?: number): string =>
    `/trainingen/${trainingId}/bestanden/${fileId}${width === undefined ? "" : `?breedte=${width}`}`;
