export type IllustrationName = "bookshelf" | "window" | "path" | "table" | "mailbox" | "bridge";
export const Illustration = ({ name }: { readonly name: IllustrationName }) => (
  <svg class={`illustration illustration-${name}`} aria-hidden="true" />
);
