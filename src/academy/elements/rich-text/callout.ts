import * as m from "#messages/academy";
import { mergeAttributes, Node } from "@tiptap/core";
import { type CalloutKind, calloutKinds } from "../../document/contract.ts";

const toneOf: Record<CalloutKind, string> = { tip: "knowledge", attention: "warning", example: "openness" };

const isKind = (value: unknown): value is CalloutKind => calloutKinds.some((kind) => kind === value);

const kindOf = (value: unknown): CalloutKind => (isKind(value) ? value : "tip");

/** A box to stand still at, with a choice of what it is for. */
export const Callout = Node.create({
  name: "callout",
  group: "block",
  content: "block+",
  defining: true,

  addAttributes: () => ({
    kind: { default: "tip", rendered: false, parseHTML: (element: HTMLElement) => kindOf(element.dataset["callout"]) },
  }),

  parseHTML: () => [{ tag: "aside[data-callout]" }],

  renderHTML: ({ node, HTMLAttributes }) => [
    "aside",
    mergeAttributes(HTMLAttributes, { "data-callout": kindOf(node.attrs["kind"]) }),
    0,
  ],

  addNodeView:
    () =>
    ({ node, editor, getPos }) => {
      const box = document.createElement("aside");
      const choice = kindChoice(kindOf(node.attrs["kind"]), (kind) => {
        const position = getPos();
        if (position === undefined) return;
        editor.view.dispatch(editor.state.tr.setNodeAttribute(position, "kind", kind));
        editor.commands.focus();
      });
      const contentDOM = document.createElement("div");
      contentDOM.className = "callout-content";
      box.append(choice, contentDOM);
      const show = (kind: CalloutKind): void => {
        box.className = `callout tone-${toneOf[kind]}`;
        choice.value = kind;
      };
      show(kindOf(node.attrs["kind"]));
      return {
        dom: box,
        contentDOM,
        update: (changed) => {
          if (changed.type !== node.type) return false;
          show(kindOf(changed.attrs["kind"]));
          return true;
        },
        stopEvent: (event) => event.target === choice,
        ignoreMutation: (mutation) => !contentDOM.contains(mutation.target),
      };
    },
});

function kindChoice(current: CalloutKind, onChange: (kind: CalloutKind) => void): HTMLSelectElement {
  const select = document.createElement("select");
  select.className = "callout-kind";
  select.contentEditable = "false";
  select.ariaLabel = m.editorCallout();
  for (const kind of calloutKinds) select.append(new Option(m.calloutKind({ kind }), kind, false, kind === current));
  select.addEventListener("change", () => onChange(kindOf(select.value)));
  return select;
}
