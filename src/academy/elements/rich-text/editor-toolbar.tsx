import * as m from "#messages/academy";
import type { Editor } from "@tiptap/core";
import { useRef } from "preact/hooks";
import { Toolbar, ToolbarButton, ToolbarGroup } from "#ui/toolbar/toolbar.tsx";
import type { EditingSession } from "./editing-session.ts";
import { sendPictures } from "./send-pictures.ts";
import { boxes, headings, history, labelOf, lists, marks, type Tool } from "./tools.ts";
import { useRovingFocus } from "./roving-focus.ts";

/** One stop of the Tab key; the arrow keys go from button to button, and Alt+F10 comes here from the text. */
export function EditorToolbar({ session }: { readonly session: EditingSession }) {
  const place = useRef<HTMLDivElement>(null);
  const file = useRef<HTMLInputElement>(null);
  const { editor } = session;
  useRovingFocus(place, editor);
  return (
    <div class="editor-toolbar" ref={place}>
      <Toolbar label={m.editorToolbar()}>
        <Group tools={history} editor={editor} />
        <Group tools={headings} editor={editor} />
        <ToolbarGroup>
          {marks.map((tool) => (
            <ToolButton key={tool.name} tool={tool} editor={editor} />
          ))}
          <ToolbarButton
            icon="link"
            label={m.editorWithShortcut({ name: m.editorLink(), shortcut: "Ctrl+K" })}
            pressed={editor.isActive("link")}
            onClick={() => session.change({ isLinking: true })}
          />
        </ToolbarGroup>
        <Group tools={lists} editor={editor} />
        <Group tools={boxes} editor={editor} />
        <ToolbarGroup>
          <ToolbarButton icon="image" label={m.editorImage()} onClick={() => file.current?.click()} />
        </ToolbarGroup>
      </Toolbar>
      <input
        ref={file}
        type="file"
        accept="image/*"
        hidden
        onChange={({ currentTarget }) => {
          sendPictures(session, currentTarget.files);
          currentTarget.value = "";
        }}
      />
    </div>
  );
}

const Group = ({ tools, editor }: { readonly tools: readonly Tool[]; readonly editor: Editor }) => (
  <ToolbarGroup>
    {tools.map((tool) => (
      <ToolButton key={tool.name} tool={tool} editor={editor} />
    ))}
  </ToolbarGroup>
);

const ToolButton = ({ tool, editor }: { readonly tool: Tool; readonly editor: Editor }) => (
  <ToolbarButton
    icon={tool.icon}
    label={labelOf(tool)}
    pressed={tool.isActive?.(editor)}
    disabled={tool.isPossible?.(editor) === false}
    onClick={() => tool.run(editor)}
  />
);
