import { useCallback, useEffect, useState } from "preact/hooks";
import type { EditingSession } from "./editing-session.ts";
import { EditorToolbar } from "./editor-toolbar.tsx";
import { LinkDialog } from "./link-dialog.tsx";
import { Notices } from "./notices.tsx";
import { PictureDialog } from "./picture-dialog.tsx";
import { SaveLine } from "./save-line.tsx";
import { SlashMenu } from "./slash-menu.tsx";

/** The editor with its toolbar, and what its author must know. */
export function EditorView({ session }: { readonly session: EditingSession }) {
  const [, setDrawn] = useState(0);
  const { editor, state } = session;

  useEffect(() => session.subscribe(() => setDrawn((count) => count + 1)), [session]);
  // By its ref and not in an effect: the toolbar and the slash menu reach for the editor's element in effects of their own, which run first.
  const mount = useCallback(
    (place: HTMLDivElement | null) => (place ? editor.mount(place) : editor.unmount()),
    [editor],
  );

  return (
    <div class="editor">
      <Notices session={session} />
      <EditorToolbar session={session} />
      <div class="editor-paper">
        <div class="editor-text" ref={mount} />
        <SlashMenu session={session} />
      </div>
      <SaveLine state={state} />
      {state.isLinking && <LinkDialog editor={editor} onClose={() => session.change({ isLinking: false })} />}
      {state.editedPicture !== null && (
        <PictureDialog
          session={session}
          position={state.editedPicture}
          onClose={() => session.change({ editedPicture: null })}
        />
      )}
    </div>
  );
}
