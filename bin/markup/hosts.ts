import { type ESTree, Visitor } from "vite";
import { isWritable } from "./writable.ts";

/** An element of HTML or SVG, with all that stands in it, that becomes one template. */
export interface Host {
  readonly element: ESTree.JSXElement;
  /** It stands between the tags of a component, or in an attribute, where an expression needs braces. */
  readonly isChild: boolean;
}

/** The outermost elements that can be written, and those within the expressions and components that stand in them. */
export function findHosts(program: ESTree.Program): Host[] {
  const hosts: Host[] = [];
  const absorbed = new WeakSet<ESTree.Node>();
  const inMarkup = new WeakSet<ESTree.Node>();
  new Visitor({
    JSXElement(element) {
      for (const child of element.children) inMarkup.add(child);
      if (absorbed.has(element) || !isWritable(element)) return;
      hosts.push({ element, isChild: inMarkup.has(element) });
      absorb(element, absorbed);
    },
    JSXFragment(fragment) {
      for (const child of fragment.children) inMarkup.add(child);
    },
    JSXAttribute({ value }) {
      if (value) inMarkup.add(value);
    },
  }).visit(program);
  return hosts;
}

/** What an element writes of its own: the elements in it, also those in fragments, as long as they can be written too. */
function absorb({ children }: ESTree.JSXElement | ESTree.JSXFragment, absorbed: WeakSet<ESTree.Node>): void {
  for (const child of children) {
    if (child.type === "JSXFragment") absorb(child, absorbed);
    if (child.type !== "JSXElement" || !isWritable(child)) continue;
    absorbed.add(child);
    absorb(child, absorbed);
  }
}
