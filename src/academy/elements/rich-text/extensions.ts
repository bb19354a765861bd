import * as m from "#messages/academy";
import type { AnyExtension } from "@tiptap/core";
import { Code } from "@tiptap/extension-code";
import { CodeBlock } from "@tiptap/extension-code-block";
import { Link } from "@tiptap/extension-link";
import { ListItem, OrderedList } from "@tiptap/extension-list";
import { Placeholder } from "@tiptap/extensions";
import { StarterKit } from "@tiptap/starter-kit";
import { isSafeLink } from "../../document/contract.ts";
import { Callout } from "./callout.ts";
import { Picture, type PictureOptions } from "./picture.ts";

/** The editor's schema: exactly the nodes and marks of `LessonDocument`, so that whatever is pasted comes out as one. */
export const lessonExtensions = (pictures: PictureOptions): AnyExtension[] => [
  StarterKit.configure({
    heading: { levels: [2, 3] },
    underline: false,
    link: false,
    code: false,
    codeBlock: false,
    orderedList: false,
    listItem: false,
  }),
  Link.extend({ addAttributes: () => ({ href: { default: null } }) }).configure({
    openOnClick: false,
    defaultProtocol: "https",
    isAllowedUri: (address) => isSafeLink(address),
  }),
  Code.extend({ excludes: "" }),
  CodeBlock.extend({ addAttributes: () => ({}), renderHTML: () => ["pre", ["code", 0]] }),
  OrderedList.extend({
    addAttributes: () => ({
      start: {
        default: 1,
        parseHTML: (element: HTMLElement) =>
          Math.max(0, Number.parseInt(element.getAttribute("start") ?? "1", 10) || 1),
      },
    }),
  }),
  ListItem.extend({ content: "block+" }),
  Callout,
  Picture.configure(pictures),
  Placeholder.configure({ placeholder: () => m.editorPlaceholder() }),
];
