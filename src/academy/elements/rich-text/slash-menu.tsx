import * as m from "#messages/academy";
import type { Editor } from "@tiptap/core";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { Icon } from "#ui/icon/icon.tsx";
import type { EditingSession } from "./editing-session.ts";
import { boxes, headings, lists, type Tool } from "./tools.ts";

/** What was typed behind a slash at the beginning of a paragraph, or null. */
function slashWord({ state }: Editor): string | null {
  const { $from, empty } = state.selection;
  if (!empty || $from.parent.type.name !== "paragraph" || $from.parentOffset !== $from.parent.content.size) return null;
  return /^\/([\p{L}\p{N} -]{0,20})$/u.exec($from.parent.textContent)?.[1] ?? null;
}

const plain = (text: string): string => text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();

/** "/" at the beginning of a paragraph offers what can stand there; the arrow keys choose, Enter puts it in, Escape leaves the slash. */
export function SlashMenu({ session }: { readonly session: EditingSession }) {
  const { editor } = session;
  const place = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState(0);
  const [left, setLeft] = useState<string | null>(null);
  const word = editor.isFocused ? slashWord(editor) : null;
  const isOpen = word !== null && word !== left;
  const offered = isOpen
    ? [...headings, ...lists, ...boxes].filter((tool) => plain(tool.label()).includes(plain(word.trim())))
    : [];
  const active = Math.min(chosen, offered.length - 1);

  useEffect(() => setChosen(0), [word]);
  useEffect(() => {
    if (word === null) setLeft(null);
  }, [word]);
  useLayoutEffect(() => {
    if (offered.length > 0 && place.current) putBelowCursor(place.current, editor);
    editor.view.dom.setAttribute("aria-activedescendant", offered[active] ? `slash-${offered[active].name}` : "");
  });
  useEffect(() => {
    const { dom } = editor.view;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (offered.length === 0) return;
      if (event.key === "ArrowDown") setChosen((active + 1) % offered.length);
      else if (event.key === "ArrowUp") setChosen((active - 1 + offered.length) % offered.length);
      else if (event.key === "Enter" && offered[active]) put(editor, offered[active]);
      else if (event.key === "Escape") setLeft(word);
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    dom.addEventListener("keydown", onKeyDown, { capture: true });
    return () => dom.removeEventListener("keydown", onKeyDown, { capture: true });
  });

  if (offered.length === 0) return null;
  return (
    <div class="slash-menu" ref={place} role="listbox" aria-label={m.editorSlashMenu()}>
      {offered.map((tool, index) => (
        <div
          key={tool.name}
          id={`slash-${tool.name}`}
          role="option"
          aria-selected={index === active}
          tabIndex={-1}
          class="slash-option"
          onMouseDown={(event) => {
            event.preventDefault();
            put(editor, tool);
          }}
        >
          <Icon name={tool.icon} />
          {tool.label()}
        </div>
      ))}
    </div>
  );
}

/** Takes the slash and its word away and does what was chosen. */
function put(editor: Editor, tool: Tool): void {
  const { $from } = editor.state.selection;
  editor.chain().deleteRange({ from: $from.start(), to: $from.end() }).run();
  tool.run(editor);
}

function putBelowCursor(menu: HTMLElement, editor: Editor): void {
  const cursor = editor.view.coordsAtPos(editor.state.selection.from);
  const around = menu.offsetParent?.getBoundingClientRect() ?? { left: 0, top: 0, width: 0 };
  menu.style.insetBlockStart = `${cursor.bottom - around.top + 4}px`;
  menu.style.insetInlineStart = `${Math.max(0, Math.min(cursor.left - around.left, around.width - menu.offsetWidth))}px`;
}
