import { type ComponentChildren, h } from "preact";

interface HeadingProps {
  readonly level: 1 | 2 | 3 | 4;
  readonly id?: string | undefined;
  readonly class?: string | undefined;
  readonly children: ComponentChildren;
}

/** A heading of the level that its place in the page asks for. */
export const Heading = ({ level, children, ...attributes }: HeadingProps) => h(`h${level}`, attributes, children);
