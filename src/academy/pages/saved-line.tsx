import { SaveStatus } from "#ui/save-status/save-status.tsx";
import type { LessonEditorView } from "../views/lesson-editor.ts";

/** When the lesson was saved last; nothing for one that was only just added. */
export const SavedLine = ({ view }: { readonly view: LessonEditorView }) =>
  view.progress === "empty" ? null : <SaveStatus save={{ state: "saved", at: view.savedAt }} />;
