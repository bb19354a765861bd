import { usePage } from "#platform/http/page-context.ts";
import type { LessonEditorView } from "../views/lesson-editor.ts";

/**
 * What a form of a lesson starts from. When it came back because somebody else saved meanwhile, its author has seen that:
 * sending it again goes on top of theirs, which is then kept.
 */
export function Revision({ view }: { readonly view: LessonEditorView }) {
  const sentFrom = usePage().form?.values["revision"]?.[0];
  const isBehind = sentFrom !== undefined && sentFrom !== String(view.revision);
  return (
    <>
      <input type="hidden" name="revision" value={view.revision} />
      {isBehind && <input type="hidden" name="over" value="on" />}
    </>
  );
}
