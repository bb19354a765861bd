import type { ComponentChildren } from "preact";

interface ExampleProps {
  readonly name: string;
  readonly children: ComponentChildren;
}

/** One component with its name. */
export const Example = ({ name, children }: ExampleProps) => (
  <section class="stack stack-small" aria-label={name}>
    <h3 class="small muted">{name}</h3>
    {children}
  </section>
);
