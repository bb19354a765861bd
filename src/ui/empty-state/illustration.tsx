import type { VNode } from "preact";
import { Bookshelf, Bridge, Mailbox, Path, Table, Window } from "./drawings.tsx";

const drawings = {
  bookshelf: Bookshelf,
  window: Window,
  path: Path,
  table: Table,
  mailbox: Mailbox,
  bridge: Bridge,
} satisfies Record<string, () => VNode>;

export type IllustrationName = keyof typeof drawings;

/** A small picture that keeps an empty page company. Decoration: the words beside it say all. */
export function Illustration({ name }: { readonly name: IllustrationName }) {
  const Drawing = drawings[name];
  return (
    <svg class="illustration" viewBox="0 0 240 160" aria-hidden="true">
      <Drawing />
    </svg>
  );
}
