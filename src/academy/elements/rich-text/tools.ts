import * as m from "#messages/academy";
import type { Editor } from "@tiptap/core";
import type { IconName } from "#ui/icon/icon.tsx";

/** Something that can be done with the text, in the toolbar and most of it in the slash menu. */
export interface Tool {
  readonly name: string;
  readonly icon: IconName;
  readonly label: () => string;
  /** As Tiptap writes it: "Mod-b". */
  readonly shortcut?: string;
  readonly isActive?: (editor: Editor) => boolean;
  readonly isPossible?: (editor: Editor) => boolean;
  readonly run: (editor: Editor) => void;
}

const heading = (level: 2 | 3): Tool => ({
  name: `heading-${level}`,
  icon: level === 2 ? "heading-2" : "heading-3",
  label: level === 2 ? m.editorHeading2 : m.editorHeading3,
  shortcut: `Mod-Alt-${level}`,
  isActive: (editor) => editor.isActive("heading", { level }),
  run: (editor) => editor.chain().focus().toggleHeading({ level }).run(),
});

export const history: readonly Tool[] = [
  {
    name: "undo",
    icon: "undo-2",
    label: m.editorUndo,
    shortcut: "Mod-z",
    isPossible: (editor) => editor.can().undo(),
    run: (editor) => editor.chain().focus().undo().run(),
  },
  {
    name: "redo",
    icon: "redo-2",
    label: m.editorRedo,
    shortcut: "Mod-Shift-z",
    isPossible: (editor) => editor.can().redo(),
    run: (editor) => editor.chain().focus().redo().run(),
  },
];

export const marks: readonly Tool[] = [
  {
    name: "bold",
    icon: "letter-b",
    label: m.editorBold,
    shortcut: "Mod-b",
    isActive: (editor) => editor.isActive("bold"),
    run: (editor) => editor.chain().focus().toggleBold().run(),
  },
  {
    name: "italic",
    icon: "italic",
    label: m.editorItalic,
    shortcut: "Mod-i",
    isActive: (editor) => editor.isActive("italic"),
    run: (editor) => editor.chain().focus().toggleItalic().run(),
  },
  {
    name: "code",
    icon: "code",
    label: m.editorCode,
    shortcut: "Mod-e",
    isActive: (editor) => editor.isActive("code"),
    run: (editor) => editor.chain().focus().toggleCode().run(),
  },
];

export const headings: readonly Tool[] = [heading(2), heading(3)];

export const lists: readonly Tool[] = [
  {
    name: "bullet-list",
    icon: "list",
    label: m.editorBulletList,
    shortcut: "Mod-Shift-8",
    isActive: (editor) => editor.isActive("bulletList"),
    run: (editor) => editor.chain().focus().toggleBulletList().run(),
  },
  {
    name: "ordered-list",
    icon: "list-ordered",
    label: m.editorOrderedList,
    shortcut: "Mod-Shift-7",
    isActive: (editor) => editor.isActive("orderedList"),
    run: (editor) => editor.chain().focus().toggleOrderedList().run(),
  },
];

export const boxes: readonly Tool[] = [
  {
    name: "quote",
    icon: "quote",
    label: m.editorQuote,
    shortcut: "Mod-Shift-b",
    isActive: (editor) => editor.isActive("blockquote"),
    run: (editor) => editor.chain().focus().toggleBlockquote().run(),
  },
  {
    name: "callout",
    icon: "lightbulb",
    label: m.editorCallout,
    isActive: (editor) => editor.isActive("callout"),
    run: (editor) => editor.chain().focus().toggleWrap("callout").run(),
  },
  {
    name: "code-block",
    icon: "square-code",
    label: m.editorCodeBlock,
    shortcut: "Mod-Alt-c",
    isActive: (editor) => editor.isActive("codeBlock"),
    run: (editor) => editor.chain().focus().toggleCodeBlock().run(),
  },
  {
    name: "divider",
    icon: "minus",
    label: m.editorDivider,
    run: (editor) => editor.chain().focus().setHorizontalRule().run(),
  },
];

const isApple = (): boolean => /Mac|iPhone|iPad/.test(navigator.userAgent);

/** "Vet (Ctrl+B)" */
export function labelOf({ label, shortcut }: Tool): string {
  if (!shortcut) return label();
  const keys = shortcut
    .split("-")
    .map((key) => (key === "Mod" ? (isApple() ? "⌘" : "Ctrl") : key.length === 1 ? key.toUpperCase() : key));
  return m.editorWithShortcut({ name: label(), shortcut: keys.join(isApple() ? "" : "+") });
}
