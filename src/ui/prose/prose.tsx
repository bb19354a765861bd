import type { ComponentChildren } from "preact";

/** Running text as an author wrote it: headings, lists, quotations, pictures and tables get their typography here. */
export const Prose = ({ children }: { readonly children: ComponentChildren }) => <div class="prose">{children}</div>;
